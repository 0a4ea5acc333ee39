// What is packed works where it is installed: below node_modules, read-only, from any folder, twice at once.
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const rawNotes = join(repository, '../shared/notes/cloud.md');
const readme = `# Tea

How to make it.

## Green

Eighty degrees, two minutes. Then [black](#black).

## Black

Boiling, four minutes.

\`\`\`js
const minutes = 4;
\`\`\`
`;

let folder: string;
let installed: string;
let before: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'packed-'));
  installed = join(folder, 'installed');
  mkdirSync(installed);
  npm(repository, 'pack', '--pack-destination', folder);
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  npm(installed, 'install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, tarball!));
  changeModes(installed, (mode) => mode & ~0o222);
  before = describe(installed);
}, 600_000);
afterAll(() => {
  changeModes(installed, (mode) => mode | 0o200);
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

function npm(cwd: string, ...args: string[]): void {
  execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
}

function pathsIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name));
}

function changeModes(root: string, change: (mode: number) => number): void {
  for (const path of [root, ...pathsIn(root)]) chmodSync(path, change(statSync(path).mode));
}

// For those whom modes do not stop: every path with its size and time of change.
function describe(root: string): string {
  return pathsIn(root)
    .map((path) => {
      const { size, mtimeMs } = statSync(path);
      return `${path} ${size} ${mtimeMs}`;
    })
    .sort()
    .join('\n');
}

function build(cwd: string, ...args: string[]): Promise<{ code: number | null; text: string }> {
  mkdirSync(cwd, { recursive: true });
  const cli = join(installed, 'node_modules/unscroll/lib/cli/cli.js');
  return new Promise((done) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    child.on('close', (code) => done({ code, text }));
  });
}

test('the package holds the compiled command and neither tests nor the repository’s Node', () => {
  const root = join(installed, 'node_modules/unscroll');
  const files = pathsIn(root);
  expect(files.filter((path) => /\.test\.|fixtures|[/\\]e2e[/\\]|content[/\\]courses/.test(path))).toEqual([]);
  expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).not.toHaveProperty('optionalDependencies');
  expect(
    readdirSync(join(installed, 'node_modules')).filter((name) => /^node-(bin|linux|darwin|win)/.test(name)),
  ).toEqual([]);
  expect(readFileSync(join(root, 'lib/cli/cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test(
  'two builds at once from folders of their own make whole sites and write nothing else',
  { timeout: 300_000 },
  async () => {
    const folders = ['one', 'two'].map((name) => join(folder, name));
    const builds = await Promise.all(
      folders.map((cwd) => {
        mkdirSync(cwd);
        writeFileSync(join(cwd, 'README.md'), readme);
        return build(cwd, 'README.md');
      }),
    );
    for (const { code, text } of builds) expect(code, text).toBe(0);
    for (const cwd of folders) {
      expect(readdirSync(cwd).sort()).toEqual(['README.md', 'site']);
      expect(readFileSync(join(cwd, 'site/tea/green/index.html'), 'utf8')).toContain('Eighty degrees');
      expect(existsSync(join(cwd, 'site/pagefind/pagefind.js'))).toBe(true);
      const { files } = JSON.parse(readFileSync(join(cwd, 'site/unscroll.json'), 'utf8')) as { files: object };
      expect(Object.keys(files).some((path) => /^_astro\/.*\.js$/.test(path))).toBe(true);
    }
    expect(describe(installed)).toBe(before);
  },
);

test.skipIf(!existsSync(rawNotes))('the raw notes become their pages', { timeout: 300_000 }, async () => {
  const cwd = join(folder, 'raw');
  const { code, text } = await build(cwd, rawNotes);
  expect(code, text).toBe(0);
  const pages = readdirSync(join(cwd, 'site'), { recursive: true, encoding: 'utf8' });
  const sections = pages.filter((path) => /^udemy-course-[\w-]+[/\\][\w-]+[/\\]index\.html$/.test(path));
  expect(sections).toHaveLength(22);
  expect(describe(installed)).toBe(before);
});
