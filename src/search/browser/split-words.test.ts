import { expect, test } from 'vitest';
import { foldWord, splitWords } from './split-words.ts';

const texts = (text: string) => splitWords(text).map((word) => word.text);

test('words are runs of letters and digits, folded, with where they stand', () => {
  expect(splitWords('An S3-Bucket')).toEqual([
    { text: 'an', start: 0, end: 2 },
    { text: 's3', start: 3, end: 5 },
    { text: 'bucket', start: 6, end: 12 },
  ]);
});

test('precomposed and combining letters are the same word', () => {
  expect(foldWord('Caf\u00e9')).toBe(foldWord('Cafe\u0301'));
  expect(texts('Cafe\u0301 au lait')).toEqual(['cafe', 'au', 'lait']);
});

test('marks stay where they are letters of their script', () => {
  expect(foldWord('हिन्दी')).toBe('हिन्दी'.normalize('NFC'));
});

test('signs that belong to a name stay, others do not', () => {
  expect(texts('C++, C# and x-ray!')).toEqual(['c++', 'c#', 'and', 'x', 'ray']);
});

test('scripts without spaces are cut into words', () => {
  expect(texts('東京都に住む').length).toBeGreaterThan(1);
  expect(texts('東京都に住む').join('')).toBe('東京都に住む');
});

test('punctuation, emoji and nothing hold no words', () => {
  expect(texts('-*"?! 🙂 ')).toEqual([]);
  expect(texts('')).toEqual([]);
});
