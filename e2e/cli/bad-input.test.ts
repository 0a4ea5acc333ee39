// Every mistake in what the program is given: one message, exit code 1, the site of before as it was.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeManifest } from '../../src/publish/manifest.ts';
import { runCli, withoutProgress } from './run-cli.ts';

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly args: readonly string[];
  readonly message: string;
}

const cases: readonly Case[] = [
  {
    name: 'a missing file',
    files: {},
    args: ['notes.md'],
    message: `notes.md error: there is no such file or folder (input/not-found)
  Check the path; it is relative to the folder you are in.`,
  },
  {
    name: 'no notes at all',
    files: {},
    args: [],
    message: `content/courses error: there is no such file or folder (input/not-found)
  Name your notes: unscroll README.md`,
  },
  {
    name: 'a pattern that nothing matches',
    files: { 'a.md': '# A' },
    args: ['b*.md'],
    message: `b*.md error: there is no such file or folder (input/not-found)
  Check the path; it is relative to the folder you are in.`,
  },
  {
    name: 'a folder without Markdown',
    files: { 'notes/picture.png': 'x' },
    args: ['notes'],
    message: `notes error: the folder holds no Markdown file (input/no-notes)
  Put a .md or .mdx file into it, or name one.`,
  },
  {
    name: 'an empty file',
    files: { 'notes.md': '\n \n' },
    args: ['notes.md'],
    message: `notes.md error: the file is empty (read/empty)
  Write some text into it, or leave it out of the build.`,
  },
  {
    name: 'front matter that is no YAML',
    files: { 'notes.md': '---\ntitle: "A\nslug: a\n---\n\n# A\n' },
    args: ['notes.md'],
    message: `notes.md:3:8 error: the front matter is no valid YAML: Missing closing "quote (read/front-matter)
  Known keys: title, slug, description, lang, order, author, license, split, translates.`,
  },
  {
    name: 'front matter with a wrong value',
    files: { 'notes.md': '---\ntitle: A\nsplit: deep\n---\n\n# A\n' },
    args: ['notes.md'],
    message: `notes.md:3:8 error: front matter "split": Invalid input: expected number, received string (read/front-matter)
  Known keys: title, slug, description, lang, order, author, license, split, translates.`,
  },
  {
    name: 'MDX that is none',
    files: { 'notes.mdx': '# A\n\ntext <Chart data={\n\nmore\n' },
    args: ['notes.mdx'],
    message: `notes.mdx:3:6 error: Unexpected character after \`<\`, expected a valid JSX tag (note: to create a link in MDX, use \`[text](url)\`) (read/mdx-syntax)
  In MDX, write { and < as \\{ and \\< or inside \`code\`.`,
  },
  {
    name: 'an import that is missing',
    files: { 'notes.mdx': "import Chart from './Chart.astro';\n\n# A\n\n<Chart />\n" },
    args: ['notes.mdx'],
    message: `notes.mdx:1:19 error: there is no file "./Chart.astro" (read/missing-import)
  The path is relative to the file that imports it.`,
  },
  {
    name: 'a component that is not imported',
    files: { 'notes.mdx': '# A\n\n<Chart />\n' },
    args: ['notes.mdx'],
    message: `notes.mdx:3:1 error: the component <Chart> is not defined in this file (read/unknown-component)
  Import or export it at the top of the file.`,
  },
  {
    name: 'a name that the imported file does not export',
    files: {
      'notes.mdx': '# A\n\nimport { fact } from "./facts.ts";\n\n{fact}\n',
      'facts.ts': 'export const x = 1;\n',
    },
    args: ['notes.mdx'],
    message: 'notes.mdx:3:10 error: "fact" is not exported by "facts.ts"',
  },
  {
    name: 'an alias that two services have',
    files: {
      'notes.md': '# A\n\ntext\n',
      'services.yaml':
        'services:\n  - id: s3\n    name: Amazon S3\n  - id: store\n    name: Store\n    aliases: [amazon s3]\n',
    },
    args: ['notes.md'],
    message: `services.yaml:6:15 error: "amazon s3" of "store" is also a name of "s3" at services.yaml:3:11 (services/duplicate-alias)
  Keep it at one of them, or add a condition (vendor, beside, sections) that tells them apart.`,
  },
  {
    name: 'a registry that is not there',
    files: { 'notes.md': '# A\n\ntext\n' },
    args: ['notes.md', '--services', 'none.yaml'],
    message: `none.yaml error: there is no such registry (input/not-found)
  Check --services, or leave it out.`,
  },
  {
    name: 'a file in another encoding',
    files: { 'notes.md': Buffer.from('# A\n\ncaf\u00e9\n', 'latin1') },
    args: ['notes.md'],
    message: `notes.md:3:1 error: the file is not UTF-8 text (read/not-utf-8)
  Save it as UTF-8; is it a text file at all?`,
  },
  {
    name: 'UTF-16',
    files: { 'notes.md': Buffer.from('\uFEFF# A\n', 'utf16le') },
    args: ['notes.md'],
    message: `notes.md:1:1 error: the file is UTF-16 (read/not-utf-8)
  Save it as UTF-8.`,
  },
  {
    name: 'a binary file',
    files: { 'notes.md': Buffer.from([0x23, 0x20, 0x41, 0x0a, 0x00, 0x01]) },
    args: ['notes.md'],
    message: `notes.md:2:1 error: the file holds null bytes, so it is no text (read/not-utf-8)
  Remove them, or name a Markdown file.`,
  },
  {
    name: 'settings that are no JSON',
    files: { 'notes.md': '# A\n', 'unscroll.config.json': '{\n  "name": "A"\n  "lang": "en"\n}\n' },
    args: ['notes.md'],
    message: `unscroll.config.json:3:3 error: this is no valid JSON (config/syntax)
  Mind quotes, commas and brackets here.`,
  },
  {
    name: 'a setting that there is not',
    files: { 'notes.md': '# A\n', 'unscroll.config.json': '{\n  "name": "A",\n  "languge": "en"\n}\n' },
    args: ['notes.md'],
    message: `unscroll.config.json:3:14 error: there is no setting "languge" (config/schema)
  Did you mean "lang"?`,
  },
  {
    name: 'a setting with a wrong value',
    files: { 'notes.md': '# A\n', 'unscroll.config.json': '{\n  "split": "two"\n}\n' },
    args: ['notes.md'],
    message: 'unscroll.config.json:2:12 error: split: Invalid input: expected number, received string (config/schema)',
  },
  {
    name: 'an output that can’t be written',
    files: { 'notes.md': '# A\n\ntext\n', file: '' },
    args: ['notes.md', '--out', 'file/site'],
    message: `file/site error: the output can't be written: a part of its path is a file (output/not-writable)
  Name another folder with --out, or make this one writable.`,
  },
  {
    name: 'an output with somebody’s files',
    files: { 'notes.md': '# A\n\ntext\n', 'home/thesis.doc': 'x' },
    args: ['notes.md', '--out', 'home'],
    message: `home error: the output folder holds files that no build wrote: thesis.doc (output/foreign-files)
  Builds replace their output whole: move these files away, delete the folder, or name another with --out.`,
  },
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bad-input-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeFiles(files: Case['files']): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

test.for(cases)('$name', { timeout: 60_000 }, async ({ files, args, message }) => {
  writeFiles({ ...files, 'site/index.html': 'the site of before' });
  writeManifest(join(folder, 'site'), '/');
  const before = readdirSync(folder, { recursive: true }).sort();

  const { code, out, err } = await runCli(folder, 'build', ...args);

  const said = withoutProgress(err).trimEnd();
  expect(said).toBe(message);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).toBe('the site of before');
});
