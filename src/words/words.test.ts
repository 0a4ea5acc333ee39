import { describe, expect, it } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';
import { wordsFor } from './words.ts';

describe('the dictionary', () => {
  it.each([
    ['de', de],
    ['de-AT', de],
    ['DE', de],
    ['fr', en],
  ])('for %s is found', (lang, words) => {
    expect(wordsFor(lang)).toBe(words);
  });

  it('has a pseudo-language without plain letters, in which places for values stay', () => {
    const words = wordsFor('en-XA');
    expect(words.search).toBe('Ｓｅａｒｃｈ');
    expect(words.sections(2)).toBe('2 ｓｅｃｔｉｏｎｓ');
    expect(words.permalinkTo('{title}')).toBe('Ｐｅｒｍａｌｉｎｋ: {title}');
  });
});
