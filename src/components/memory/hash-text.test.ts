import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashLength, hashText } from './hash-text.ts';

describe('the hash of a passage', () => {
  it('is the same however the text is broken into lines', () => {
    expect(hashText('Buckets hold\n  objects.')).toBe(hashText('Buckets hold objects.'));
  });

  it('is short, and made of letters that need no escape', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(hashText(text)).toMatch(/^[\w-]+$/);
        expect(hashText(text)).toHaveLength(hashLength);
      }),
    );
  });

  it('differs for texts that differ in a letter, in any script', () => {
    const texts = ['a', 'b', 'ab', 'ba', 'aa', 'あ', 'い', '10 objects', '11 objects', '20 objects', ''];
    expect(new Set(texts.map(hashText)).size).toBe(texts.length);
  });

  it('hardly ever is the same for two of ten thousand sentences', () => {
    const sentences = Array.from({ length: 10_000 }, (_, at) => `Step ${at} takes ${at * 7} seconds.`);
    expect(new Set(sentences.map(hashText)).size).toBeGreaterThanOrEqual(sentences.length - 1);
  });
});
