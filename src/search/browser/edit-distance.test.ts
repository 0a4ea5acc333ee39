import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['lamdba', 'lambda', 1],
  ['cloudwacth', 'cloudwatch', 1],
  ['elasic', 'elastic', 1],
  ['redshfit', 'redshift', 1],
  ['kinesis', 'genesis', 2],
  ['s3', 's3', 0],
])('%s is %s after %i edits', (a, b, edits) => {
  expect(editDistance(a, b, 3)).toBe(edits);
});

test('distances above the limit are one more than the limit', () => {
  expect(editDistance('bucket', 'kubernetes', 2)).toBe(3);
});

test('the distance is the same both ways, and none to itself', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
      expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
      expect(editDistance(a, a, 9)).toBe(0);
    }),
  );
});
