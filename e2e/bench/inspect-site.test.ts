import { expect, test } from 'vitest';
import { phrasesOf } from './inspect-site.ts';
import type { BenchPage } from './peers/peer.ts';

const page = (id: string, body: string): BenchPage => ({ id, title: id, body });

test('a phrase is two words that stand together on one page alone', () => {
  const pages = [
    page('dough', 'kneading takes patience and strength'),
    page('oven', 'patience while the oven heats, strength of stone'),
    page('bread', 'kneading stone ovens'),
  ];
  expect(phrasesOf(pages, 10)).toEqual([{ phrase: 'kneading patience', id: 'dough' }]);
});

test('phrases come from pages spread evenly, however many words pages share', () => {
  const letters = 'abcdefghij';
  // Every word stands on many pages, two together on one.
  const pages = [...letters].flatMap((one) => [...letters].map((two) => page(one + two, `first${one}x second${two}x`)));
  const phrases = phrasesOf(pages, 10);
  expect(phrases.map(({ id }) => id)).toEqual(['aa', 'ba', 'ca', 'da', 'ea', 'fa', 'ga', 'ha', 'ia', 'ja']);
  expect(phrases[0]!.phrase).toBe('firstax secondax');
  expect(phrasesOf(pages, 10)).toEqual(phrases);
});
