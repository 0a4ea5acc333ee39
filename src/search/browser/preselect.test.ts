import { expect, test } from 'vitest';
import type { TermMatch } from './match-term.ts';
import type { Hit } from './pagefind-api.ts';
import { countWorthy, preselect } from './preselect.ts';

const term = (text: string, idf: number): TermMatch => ({
  term: { text, typed: text, isOpen: false },
  words: new Map([[text, 1]]),
  idf,
  isOnlyNamed: false,
});
const hit = (id: string, score: number, words: readonly number[]): Hit => ({
  id,
  score,
  words,
  data: () => Promise.reject(new Error('not to be read')),
});
const names = (candidates: readonly { readonly hit: Hit }[]) => candidates.map(({ hit: { id } }) => id);

test('a page with the rare word comes before one that often has the common word', () => {
  const terms = [term('data', 0.2), term('snowball', 3)];
  expect(names(preselect([[hit('often', 9, [1, 2, 3])], [hit('rare', 1, [5])]], terms))).toEqual(['rare', 'often']);
});

test('of pages with both words the one where they stand together comes first', () => {
  const terms = [term('elastic', 1), term('block', 1)];
  const found = preselect(
    [
      [hit('apart', 1, [10]), hit('together', 1, [10])],
      [hit('apart', 1, [400]), hit('together', 1, [12])],
    ],
    terms,
  );
  expect(names(found)).toEqual(['together', 'apart']);
});

test('a page is listed once, however many of the words it has', () => {
  expect(preselect([[hit('a', 1, [1])], [hit('a', 1, [2])]], [term('x', 1), term('y', 1)])).toHaveLength(1);
});

test('pages far behind the best are not read, two always are', () => {
  const scored = (...scores: number[]) => scores.map((score) => ({ hit: hit(String(score), score, []), score }));
  expect(countWorthy(scored(10, 9, 8, 7, 6), 4)).toBe(4);
  expect(countWorthy(scored(10, 9, 1, 1), 4)).toBe(2);
  expect(countWorthy(scored(10, 1, 1), 4)).toBe(2);
  expect(countWorthy(scored(10), 4)).toBe(1);
  expect(countWorthy([], 4)).toBe(0);
});
