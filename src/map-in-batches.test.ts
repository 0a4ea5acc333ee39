import { expect, test } from 'vitest';
import { mapInBatches } from './map-in-batches.ts';

test('all items are worked on, in order, and never very many at a time', async () => {
  let open = 0;
  let most = 0;
  const results = await mapInBatches(
    Array.from({ length: 1000 }, (_, index) => index),
    async (item) => {
      most = Math.max(most, (open += 1));
      await new Promise((done) => setTimeout(done, item % 3));
      open -= 1;
      return item * 2;
    },
  );
  expect(results).toEqual(Array.from({ length: 1000 }, (_, index) => index * 2));
  expect(most).toBeLessThan(100);
});

test('what one of them throws is thrown', async () => {
  await expect(mapInBatches([1, 2], async (item) => Promise.reject(new Error(`no ${item}`)))).rejects.toThrow('no 1');
});
