// The linter keeps the rooms in their order. This proves that it does: for each pair of rooms, one import is tried.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';

const rooms = [
  'read',
  'split',
  'services',
  'permalinks',
  'markdown',
  'page-data',
  'search',
  'offline',
  'publish',
  'cli',
];

const report = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) });

let folder: string;
let refused: ReadonlySet<string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'directions-'));
  copyFileSync('.oxlintrc.json', join(folder, '.oxlintrc.json'));
  for (const from of rooms) {
    for (const to of rooms) if (to !== from) write(`src/${from}/to-${to}.ts`, `../${to}/${to}.ts`);
    write(`src/${from}/to-loader.ts`, '../loader.ts');
    write(`src/${from}/to-types.ts`, '../types.ts');
    write(`src/${from}/to-disk.ts`, 'node:fs');
  }
  write('src/components/to-page-data.ts', '../page-data/site.ts');
  write('src/components/to-collections.ts', 'astro:content');
  refused = lint();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a room imports every earlier room and no later one', () => {
  const pairs = rooms.flatMap((from, at) =>
    rooms.flatMap((to, order) => (to === from ? [] : [{ file: `src/${from}/to-${to}.ts`, isLater: order > at }])),
  );
  expect(pairs.filter(({ file }) => refused.has(file))).toEqual(pairs.filter(({ isLater }) => isLater));
});

test('only the command line sees what wires the rooms', () => {
  const files = rooms.map((room) => `src/${room}/to-loader.ts`);
  expect(files.filter((file) => !refused.has(file))).toEqual(['src/cli/to-loader.ts']);
});

test('shared types are open to every room', () => {
  expect(rooms.filter((room) => refused.has(`src/${room}/to-types.ts`))).toEqual([]);
});

test('the rooms between text and pages do not touch the disk', () => {
  expect(rooms.filter((room) => refused.has(`src/${room}/to-disk.ts`))).toEqual([
    'read',
    'split',
    'services',
    'permalinks',
  ]);
});

test('components take what page-data hands them and fetch nothing', () => {
  expect(refused).toContain('src/components/to-collections.ts');
  expect(refused).not.toContain('src/components/to-page-data.ts');
});

function write(file: string, imported: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `import thing from '${imported}';\nconsole.log(thing);\n`);
}

function lint(): ReadonlySet<string> {
  const linter = join(process.cwd(), 'node_modules/oxlint/bin/oxlint');
  const args = ['--config', '.oxlintrc.json', '--format', 'json', '-A', 'all', '-D', 'no-restricted-imports', '.'];
  const { diagnostics } = report.parse(JSON.parse(run(process.execPath, [linter, ...args])));
  return new Set(
    diagnostics.filter(({ code }) => code.includes('no-restricted-imports')).map(({ filename }) => filename),
  );
}

/** Standard output of a command that is expected to end with a non-zero code. */
function run(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    return z.object({ stdout: z.string() }).parse(error).stdout;
  }
}
