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
  expect(describeError(own, '/notes')).toBe(said);
  expect(describeError(new Error('sync failed', { cause: own }), '/notes')).toBe(said);
});

test('an error with a place is said with file, line, column and hint, without colours', () => {
  const error = Object.assign(new Error('\u001B[31mno such component\u001B[0m'), {
    loc: { file: 'file:///home/ann/notes/a.mdx', line: 3, column: 5 },
    hint: 'Import it.',
  });
  expect(describeError(error, '/home/ann')).toBe('notes/a.mdx:3:5 error: no such component\n  Import it.');
});

test('an error that nobody foresaw keeps its stack', () => {
  expect(describeError(new TypeError('x is not a function'), '/notes')).toMatch(
    /^TypeError: x is not a function\n +at /,
  );
  expect(describeError('just text', '/notes')).toBe('just text');
});
