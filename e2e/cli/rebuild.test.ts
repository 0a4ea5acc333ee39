// A second build renders what changed and nothing else, and is byte for byte the site that a first one would make.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const run = promisify(execFile);
const slow = { timeout: 180_000 };

const knots = `# Knots

How to tie them.

## Bowline

A loop that holds, tied by every sailor on the first day at sea.

## Clove hitch

Quickly made, quickly undone.

## Sheet bend

Joins two ropes of different size, and is a bowline in disguise.
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'rebuild-'));
  mkdirSync(join(folder, 'notes'));
  write(knots);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(text: string): void {
  writeFileSync(join(folder, 'notes/knots.md'), text);
}

/** Builds the notes with what CACHE, a folder, holds. @returns what is printed, and the hashes of all files of the site */
async function build(cache: string, out = 'site', ...args: string[]): Promise<{ printed: string; manifest: string }> {
  const { stdout } = await run(process.execPath, [resolve('src/cli/cli.ts'), 'notes', '--out', out, ...args], {
    cwd: folder,
    env: { ...process.env, XDG_CACHE_HOME: join(folder, cache) },
  });
  return { printed: stdout, manifest: readFileSync(join(folder, out, 'unscroll.json'), 'utf8') };
}

const kinds = ['pages', 'notes'] as const;

function storeFile(cache: string, kind: (typeof kinds)[number]): string {
  const stores = join(folder, cache, 'unscroll', kind);
  const [name, ...others] = readdirSync(stores);
  expect(others).toEqual([]);
  return join(stores, name!);
}

test(
  'after an edit only what shows something of it is rendered, and the site is that of a first build',
  slow,
  async () => {
    const first = await build('cache');
    expect(first.printed).not.toContain('rendered');
    write(knots.replace('on the first day at sea', 'and by most climbers'));
    const second = await build('cache');
    const [, rendered, all] = /^(\d+) of (\d+) pages rendered/m.exec(second.printed)!;
    expect(Number(rendered)).toBeLessThan(Number(all));
    expect(readFileSync(join(folder, 'site/knots/bowline/index.html'), 'utf8')).toContain('most climbers');
    expect(second.manifest).not.toBe(first.manifest);
    expect(second.manifest).toBe((await build('empty', 'cold')).manifest);
  },
);

test('a new title reaches every page that names it', slow, async () => {
  await build('cache');
  write(knots.replace('## Clove hitch', '## Builder’s hitch'));
  expect((await build('cache')).manifest).toBe((await build('empty', 'cold')).manifest);
  for (const page of ['bowline', 'sheet-bend'])
    expect(readFileSync(join(folder, `site/knots/${page}/index.html`), 'utf8')).toContain('Builder’s hitch');
});

test('other settings are another site', slow, async () => {
  await build('cache');
  const published = await build('cache', 'site', '--site', 'https://knots.example');
  expect(published.printed).not.toContain('rendered');
  expect(readFileSync(join(folder, 'site/knots/bowline/index.html'), 'utf8')).toContain('https://knots.example/knots/');
});

test('a commit that changes nothing of the notes changes no page', slow, async () => {
  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=Cook', '-c', 'user.email=cook@kitchen.example', ...args], { cwd: folder });
  writeFileSync(join(folder, 'LICENSE'), 'MIT License\n\nCopyright (c) 2026 Jane Doe\n');
  await git('init', '--quiet');
  await git('remote', 'add', 'origin', 'https://github.com/jane/knots.git');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'Knots');
  const first = await build('cache');
  expect(readFileSync(join(folder, 'site/knots/bowline/index.html'), 'utf8')).toContain('github.com/jane/knots');
  await git('commit', '--quiet', '--allow-empty', '--message', 'Nothing');
  const second = await build('cache');
  expect(second.printed).toMatch(/^\d+ of \d+ pages rendered/m);
  expect(second.manifest).toBe(first.manifest);
});

test('relative addresses, which are written into pages afterwards, stay as they are', slow, async () => {
  const first = await build('cache', 'site', '--base', './');
  const second = await build('cache', 'site', '--base', './');
  expect(second.printed).toMatch(/^\d+ of \d+ pages rendered/m);
  expect(second.manifest).toBe(first.manifest);
});

test('a page with components is always rendered: what they show may depend on anything', slow, async () => {
  writeFileSync(join(folder, 'notes/Strength.astro'), '<p>Holds 60 percent.</p>');
  rmSync(join(folder, 'notes/knots.md'));
  const text = knots
    .replace('# Knots', "import Strength from './Strength.astro';\n\n# Knots")
    .replace('at sea.', 'at sea.\n\n<Strength />');
  writeFileSync(join(folder, 'notes/knots.mdx'), text);
  await build('cache');
  writeFileSync(join(folder, 'notes/Strength.astro'), '<p>Holds 75 percent.</p>');
  const second = await build('cache');
  expect(second.printed).toMatch(/^\d+ of \d+ pages rendered/m);
  expect(readFileSync(join(folder, 'site/knots/bowline/index.html'), 'utf8')).toContain('Holds 75 percent.');
  expect(second.manifest).toBe((await build('empty', 'cold')).manifest);
});

test.each(kinds)('a poisoned store of %s never changes the site, and is mended', slow, async (kind) => {
  const { manifest } = await build('cache');
  const file = storeFile('cache', kind);
  const whole = readFileSync(file);
  const poisoned = Buffer.from(whole.toString('latin1').replaceAll('A loop that holds', 'A loop that fails'), 'latin1');
  expect(poisoned.equals(whole)).toBe(false);
  writeFileSync(file, poisoned);
  expect((await build('cache')).manifest).toBe(manifest);
  expect(readFileSync(file).includes('A loop that fails')).toBe(false);
  writeFileSync(file, whole.subarray(0, whole.length / 2));
  expect((await build('cache')).manifest).toBe(manifest);
  expect((await build('cache')).printed).toMatch(/^\d+ of \d+ pages rendered/m);
});

test('two builds at once do not meet', slow, async () => {
  await build('cache');
  write(knots.replace('Quickly made', 'Soon made'));
  const [one, other] = await Promise.all([build('cache', 'one'), build('cache', 'other')]);
  expect(one.manifest).toBe(other.manifest);
  expect(one.manifest).toBe((await build('empty', 'cold')).manifest);
});

test('where nothing can be kept, everything is rendered', slow, async () => {
  writeFileSync(join(folder, 'cache'), 'a file');
  const first = await build('cache');
  const second = await build('cache');
  expect(second.printed).not.toContain('rendered');
  expect(second.manifest).toBe(first.manifest);
});
