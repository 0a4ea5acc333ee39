import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { repositoryPaths } from './repository-paths.ts';
import type { CourseDocument } from './types.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paths-'));
  mkdirSync(join(folder, 'my docs'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function paths(): Record<string, string> {
  const document = (file: string, ...path: string[]) =>
    ({ source: { file, path: join(folder, ...path) } }) as CourseDocument;
  return Object.fromEntries(repositoryPaths([document('../a.md', 'a.md'), document('b.md', 'my docs', 'b.md')]));
}

test('a file has its path from the root of its repository, wherever the program runs', () => {
  execFileSync('git', ['init', '-q'], { cwd: folder });
  expect(paths()).toEqual({ '../a.md': 'a.md', 'b.md': 'my docs/b.md' });
});

test('a file outside any repository has none', () => {
  expect(paths()).toEqual({});
});
