import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { checkOwnWords } from './checks/check-own-words.ts';
import { listProblems } from './checks/problem.ts';
import { readCourses, toCourse } from './checks/read-courses.ts';

// A process of its own takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '..');
const script = join(root, '../shared/eval/coverage.mjs');
const facts = join(root, '../shared/notes/facts.tsv');
const original = join(root, '../shared/notes/cloud.md');

// The facts of the raw notes are no part of a clone.
it.skipIf(!existsSync(script) || !existsSync(facts))('every fact of the raw notes stands in its section', () => {
  const courses = readCourses(root).map(({ file }) => file);
  const { stdout, stderr } = spawnSync(process.execPath, [script, facts, ...courses, '--allow', '.facts-allow.tsv'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(`${stdout}${stderr}`.trim()).toMatch(/^(\d+) of \1 facts in their sections, 0 elsewhere, 0 missing$/);
});

it.skipIf(!existsSync(original))('no sentence of the raw notes is copied', () => {
  expect(listProblems(checkOwnWords(readCourses(root), readFileSync(original, 'utf8')))).toEqual([]);
});

it('six words in a row that another text has are reported with file and line', () => {
  const course = toCourse('content/courses/bad.md', '# Bad\n\nA bucket is a flat container of objects.\n');
  expect(listProblems(checkOwnWords([course], 'Each bucket is a flat container of files.'))).toEqual([
    'content/courses/bad.md:3 "bucket is a flat container of" is copied: say it in other words',
  ]);
});
