import { expect, test } from 'vitest';
import { NotesError } from '../problems.ts';
import { describeError } from './describe-error.ts';

const finding = {
  severity: 'error',
  rule: 'read/empty',
  reason: 'the file is empty',
  place: { file: 'a.md' },
} as const;

test('findings are said as they are, also where another program wrapped them', () => {
  const own = new NotesError([finding]);
  const said = 'a.md error: the file is empty (read/empty)';
  expect(describeError(own, '/work')).toBe(said);
  expect(describeError(new Error('sync failed', { cause: own }), '/work')).toBe(said);
});

test('an error with a place is said with file, line, column and hint, without colours', () => {
  const error = Object.assign(new Error('\u001B[31mno such component\u001B[0m'), {
    loc: { file: 'file:///work/notes/a.mdx', line: 3, column: 5 },
    hint: 'Import it.',
  });
  expect(describeError(error, '/work')).toBe('notes/a.mdx:3:5 error: no such component\n  Import it.');
});

test('an error that nobody foresaw keeps its stack', () => {
  expect(describeError(new TypeError('x is not a function'), '/work')).toMatch(
    /^TypeError: x is not a function\n +at /,
  );
  expect(describeError('just text', '/work')).toBe('just text');
});
