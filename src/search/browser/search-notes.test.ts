import { expect, test } from 'vitest';
import { queryWords } from '../query-words.ts';
import { createWordCounter, encodeWords, sumWords } from '../write-vocabulary.ts';
import type { Pagefind } from './pagefind-api.ts';
import { createNotesSearch } from './search-notes.ts';

const notes: Readonly<Record<string, string>> = {
  '/kitchen/tea/': 'Tea is brewed with water that has just boiled',
  '/kitchen/coffee/': 'Coffee wants water a little less hot, and a filter',
};

/** Pagefind over NOTES: tells which pages were read. */
function searchOfNotes() {
  const read: string[] = [];
  const pagefind: Pagefind = {
    search: async (term) => ({
      results: Object.entries(notes).flatMap(([url, content]) => {
        const at = content.toLowerCase().split(/\W+/).indexOf(term);
        if (at < 0) return [];
        const meta = { title: content.split(' ')[0]! };
        const data = async () => (read.push(url), { url, content, meta, filters: {}, anchors: [] });
        return [{ id: url, score: 1, words: [at], data }];
      }),
    }),
  };
  const count = createWordCounter();
  const { blocks, counts } = sumWords([count(Object.values(notes))], count([]));
  const facts = { courses: [], label: { one: '', many: '' }, pages: [], services: [], suggestions: [] };
  const search = createNotesSearch(pagefind, {
    ...facts,
    blocks,
    words: encodeWords(counts),
    query: queryWords('en'),
  });
  return { ...search, read };
}

const request = { filters: {}, isCorrecting: true, pages: 4, isFirst: true };

test.each([
  ['', 'bare'],
  ['how is', 'bare'],
  ['how is te', 'begun'],
  ['how is tea', 'open'],
  ['how is tea ', 'settled'],
  ['tea and', 'begun'],
] as const)('"%s" is %s', (typed, progress) => {
  expect(searchOfNotes().progress(typed)).toBe(progress);
});

test('pages are read after the pause, and not for an answer that nobody wants any more', async () => {
  const { search, read } = searchOfNotes();
  let isWanted = true;
  let go = () => {};
  const pause = new Promise<void>((resolve) => (go = resolve));
  const answer = search({ ...request, typed: 'boiled tea', pause, isCurrent: () => isWanted });
  await new Promise((resolve) => setTimeout(resolve));
  expect(read).toEqual([]);
  isWanted = false;
  go();
  expect(await answer).toBeUndefined();
  expect(read).toEqual([]);
});

test('what is at hand waits for no pause', async () => {
  const { search, read } = searchOfNotes();
  const first = await search({ ...request, typed: 'boiled tea' });
  expect(first?.results).toMatchObject([{ address: '/kitchen/tea/' }]);
  expect(read).toEqual(['/kitchen/tea/']);
  const never = new Promise<never>(() => {});
  expect(await search({ ...request, typed: 'tea boiled', pause: never })).toMatchObject({ missing: [] });
  expect(read).toHaveLength(1);
});
