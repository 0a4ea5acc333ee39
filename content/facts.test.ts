import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { readCourses } from './checks/read-courses.ts';

// A process of its own takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '..');
const script = join(root, '../shared/eval/coverage.mjs');
const facts = join(root, '../shared/notes/facts.tsv');

// The facts of the raw notes are no part of a clone.
it.skipIf(!existsSync(script) || !existsSync(facts))('every fact of the raw notes stands in its section', () => {
  const courses = readCourses(root).map(({ file }) => file);
  const { stdout, stderr } = spawnSync(process.execPath, [script, facts, ...courses, '--allow', '.facts-allow.tsv'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(`${stdout}${stderr}`.trim()).toMatch(/^(\d+) of \1 facts in their sections, 0 elsewhere, 0 missing$/);
});
