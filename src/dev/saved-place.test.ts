import { expect, test } from 'vitest';
import { makeNotes } from '../notes.ts';
import { savedPlace } from './saved-place.ts';

function notes(text: string) {
  return makeNotes({
    sources: [{ file: 'course.md', path: '/course.md', bytes: new TextEncoder().encode(text) }],
    registry: undefined,
    ledger: undefined,
    terms: false,
    base: '/',
    lang: 'en',
    tidy: true,
    drafts: true,
  });
}

const before = '# Course\n\nintro\n\n## One\n\na\n\n## Two\n\nb\n';

test.each([
  ['a changed line', before.replace('b\n', 'c\n'), '/course/two/', 11],
  ['a line put in at the end of a section', before.replace('a\n', 'a\n\nmore\n'), '/course/one/', 9],
  ['a new section', before.replace('## Two', '## New\n\nn\n\n## Two'), '/course/new/', 9],
  ['the last section gone', before.replace('\n## Two\n\nb\n', ''), '/course/one/', 8],
  ['the text before the first section', before.replace('intro', 'hello'), '/course/', 3],
])('%s leads to its page and line', (_, after, address, line) => {
  expect(savedPlace(notes(before), notes(after))).toEqual({ address, line });
});

test('a save that changes nothing leads nowhere', () => {
  expect(savedPlace(notes(before), notes(before))).toBeUndefined();
});
