import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint, fingerprints } from './fingerprint.ts';

const text = fc
  .array(fc.constantFrom('bowline', 'holds', 'a', 'rope', '…', 'Ärger', '3'), { maxLength: 12 })
  .map((words) => words.join(' '));

test('the fingerprints of parts, and of all of them, are those of the texts', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
      const { whole, parts } = fingerprints(texts);
      expect(parts).toEqual(texts.map((part) => fingerprint(part)));
      expect(whole).toEqual(fingerprint(texts.join('\n')));
    }),
  );
});

test('the fingerprint of a text is the same for ever: ledgers hold it', () => {
  const { words, mins } = fingerprint('A bowline holds; a bowline can be untied.');
  expect(words).toBe(8);
  expect(Buffer.from(mins).toString('base64url')).toMatchInlineSnapshot(
    `"xB0jnARPtnhKZKFrTxcLO8TZm60g6SdUMRiddgN21KowQGYp9fnd6KxDToH2KXA5"`,
  );
});
