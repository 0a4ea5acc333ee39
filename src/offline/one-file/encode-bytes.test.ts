import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBytes } from './browser/decode-bytes.ts';
import { encodeBytes } from './encode-bytes.ts';

test('what is encoded can stand in HTML, and decodes to the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = encodeBytes(bytes);
      expect(text).toMatch(/^\d+ [^<&"\s]*$/);
      expect([...decodeBytes(text)]).toEqual([...bytes]);
    }),
  );
});
