import { expect, test } from 'vitest';
import { hideStops, passageMark } from '../passage-mark.ts';
import { matchTerm, type TermMatch } from './match-term.ts';
import type { Fragment } from './pagefind-api.ts';
import { rankPage } from './rank-page.ts';
import { readPage, type IndexedPage } from './read-page.ts';
import { splitWords } from './split-words.ts';

type Part = readonly [heading: string, ...passages: string[]];

/** A page as Pagefind keeps it: words and marks apart, headings by where they stand. */
function pageOf(...parts: readonly Part[]): IndexedPage {
  const words: string[] = [];
  const anchors: Fragment['anchors'][number][] = [];
  parts.forEach(([heading, ...passages], at) => {
    const text = `${hideStops(heading)} ${passageMark}`;
    anchors.push({ element: at ? 'h2' : 'h1', id: `id-${at}`, text, location: words.length });
    for (const run of [text, ...passages.map((passage) => `${hideStops(passage)} ${passageMark}`)])
      words.push(...run.split(/\s+/));
  });
  return readPage({ url: '/page/', content: words.join(' '), meta: { title: parts[0]![0] }, filters: {}, anchors });
}

function termsOf(query: string, page: IndexedPage): TermMatch[] {
  const counts = new Map([...page.positions.keys()].map((word) => [word, 2]));
  const vocabulary = { blocks: 50, counts, onlyNames: new Set<string>(), sorted: [...counts.keys()].sort() };
  return splitWords(query).flatMap(({ text }) => {
    const match = matchTerm({ text, typed: text, isOpen: false }, vocabulary, () => false);
    return match ? [match] : [];
  });
}

function bestHeading(query: string, ...parts: readonly Part[]): string | undefined {
  const page = pageOf(...parts);
  return rankPage(page, termsOf(query, page), [])?.blocks[0]?.block.heading.text;
}

const filler = 'Nothing in this passage has much to do with what anyone would like to know about the service today. ';

test('the heading that is asked for comes before a text that mentions it', () => {
  expect(
    bestHeading('lifecycle rules', ['S3'], ['Costs', `${filler}See lifecycle rules.`], ['Lifecycle rules', filler]),
  ).toBe('Lifecycle rules');
});

test('a definition comes before a mention', () => {
  expect(
    bestHeading(
      'warm pool',
      ['Scaling'],
      ['First', `${filler}It has a warm pool.`],
      ['Then', `A warm pool is ready. ${filler}`],
    ),
  ).toBe('Then');
});

test('words that stand together count more than the same words apart', () => {
  const apart = `A queue is here. ${filler}${filler}And there is a dead end, and a letter.`;
  expect(
    bestHeading(
      'dead letter queue',
      ['X'],
      ['Apart', apart],
      ['Near', `${filler}${filler}It has a dead letter queue.`],
    ),
  ).toBe('Near');
});

test('a text with all of the query comes before one that repeats a part', () => {
  expect(
    bestHeading(
      'rotate passwords',
      ['X'],
      ['Part', `Passwords, passwords and passwords. ${filler}`],
      ['All', `We rotate old passwords. ${filler}`],
    ),
  ).toBe('All');
});

test('a page without any of the words, or without the phrase, is not ranked', () => {
  const page = pageOf(['S3', 'A bucket of objects. The policy has a name.']);
  expect(rankPage(page, [], [])).toBeUndefined();
  expect(rankPage(page, termsOf('bucket policy', page), [['bucket', 'policy']])).toBeUndefined();
  expect(rankPage(page, termsOf('policy has', page), [['policy', 'has']])).toBeDefined();
});

test('headings read as they were written, stops and all', () => {
  expect(pageOf(['What is cloud computing: a start.']).headings[0]?.text).toBe('What is cloud computing: a start.');
});
