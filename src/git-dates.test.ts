import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changedDates } from './git-dates.ts';
import type { CourseDocument, NotesPage } from './types.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dates-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(cwd: string, date: string, ...args: string[]): void {
  const who = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' };
  const env = {
    ...process.env,
    ...who,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  execFileSync('git', args, { cwd, env, stdio: 'pipe' });
}

function save(lines: readonly string[], date?: string): void {
  writeFileSync(join(folder, 'notes.md'), `${lines.join('\n')}\n`);
  if (!date) return;
  git(folder, date, 'add', '.');
  git(folder, date, 'commit', '-q', '-m', 'x');
}

function dates(cwd = folder): Record<string, string> {
  const document = { source: { file: 'notes.md', path: join(cwd, 'notes.md') } } as CourseDocument;
  const page = (id: string, start: number, end: number) =>
    ({ id, file: 'notes.md', lines: { start, end } }) as NotesPage;
  return Object.fromEntries(changedDates([document], [page('one', 1, 2), page('two', 3, 4)]));
}

test('each section has the day on which one of its lines last changed', () => {
  git(folder, '', 'init', '-q');
  save(['# One', 'a', '# Two', 'b'], '2026-01-01T12:00:00Z');
  save(['# One', 'a', '# Two', 'c'], '2026-02-03T12:00:00Z');
  expect(dates()).toEqual({ one: '2026-01-01', two: '2026-02-03' });
});

test('a section with a line that is not committed has no date', () => {
  git(folder, '', 'init', '-q');
  save(['# One', 'a', '# Two', 'b'], '2026-01-01T12:00:00Z');
  save(['# One', 'new', '# Two', 'b']);
  expect(dates()).toEqual({ two: '2026-01-01' });
});

test('there are no dates without git, and none for a file that git does not know', () => {
  save(['# One', 'a', '# Two', 'b']);
  expect(dates()).toEqual({});
  git(folder, '', 'init', '-q');
  expect(dates()).toEqual({});
});

test('a shallow clone gives no dates, since its oldest commit would pass for a change', () => {
  git(folder, '', 'init', '-q');
  save(['# One', 'a', '# Two', 'b'], '2026-01-01T12:00:00Z');
  save(['# One', 'a', '# Two', 'c'], '2026-02-03T12:00:00Z');
  git(folder, '', 'clone', '-q', '--depth', '1', `file://${folder}`, 'clone');
  expect(dates(join(folder, 'clone'))).toEqual({});
});
