import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitWords } from './browser/split-words.ts';
import { readVocabulary, wordsBeginningWith } from './browser/vocabulary.ts';
import { createWordCounter, encodeWords, sumWords } from './write-vocabulary.ts';

/** The words of a site with one page of TEXTS and with NAMES. */
function wordsOf(texts: readonly string[], names: readonly string[] = []) {
  const count = createWordCounter();
  return sumWords([count(texts)], count(names));
}

test('each word is counted once a block, names that no block has with none', () => {
  const { blocks, counts } = wordsOf(['S3 bucket, bucket', 'X-Ray of a bucket'], ['Elastic bucket']);
  expect(blocks).toBe(2);
  expect(Object.fromEntries(counts)).toMatchObject({ bucket: 2, s3: 1, xray: 1, ray: 1, elastic: 0 });
});

test('the words of pages are added up', () => {
  const count = createWordCounter();
  const pages = [count(['a bucket', 'a lake']), count([]), count(['a bucket', 'a bucket'])];
  const { blocks, counts } = sumWords(pages, count(['Lake', 'Glue']));
  expect(blocks).toBe(4);
  expect(Object.fromEntries(counts)).toEqual({ a: 4, bucket: 3, lake: 1, glue: 0 });
});

test('the browser reads the words that were written, in every script', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 })), (texts) => {
      const { blocks, counts } = wordsOf(texts);
      const read = readVocabulary({ blocks, words: encodeWords(counts) });
      expect([...read.counts.keys()].sort()).toEqual([...counts.keys()].sort());
    }),
  );
});

test('words are found by their beginning', () => {
  const { counts } = wordsOf(['cloud cloudtrail cloudwatch cluster']);
  const read = readVocabulary({ blocks: 1, words: encodeWords(counts) });
  expect(wordsBeginningWith(read, 'cloud')).toEqual(['cloud', 'cloudtrail', 'cloudwatch']);
  expect(wordsBeginningWith(read, splitWords('Cloudt')[0]!.text)).toEqual(['cloudtrail']);
});

test('words that only names have are known as such', () => {
  const { blocks, counts } = wordsOf(['bucket'], ['Elasticsearch']);
  expect([...readVocabulary({ blocks, words: encodeWords(counts) }).onlyNames]).toEqual(['elasticsearch']);
});
