import { expect, test } from 'vitest';
import { storeEntries, type Entry } from './store-entries.ts';

/** Astro's store as far as the loader uses it. */
function memoryStore() {
  const entries = new Map<string, { digest?: string | number; data: unknown }>();
  const stored: string[] = [];
  const store = {
    keys: () => [...entries.keys()],
    get: (id: string) => entries.get(id),
    delete: (id: string) => entries.delete(id),
    set: (entry: { id: string; data: unknown }) => {
      stored.push(entry.id);
      entries.set(entry.id, entry);
      return true;
    },
  };
  const context = {
    store,
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
    generateDigest: (data: unknown) => String(data),
  } as unknown as Parameters<typeof storeEntries>[1];
  return { entries, stored, save: (list: readonly Entry[]) => storeEntries(list, context) };
}

test('only what differs is stored again, and what is gone is deleted', async () => {
  const { entries, stored, save } = memoryStore();
  await save([
    { id: 'a', data: { n: 1 } },
    { id: 'b', data: { n: 1 } },
    { id: 'c', data: { n: 1 } },
  ]);
  stored.length = 0;
  await save([
    { id: 'a', data: { n: 1 } },
    { id: 'b', data: { n: 2 } },
  ]);
  expect(stored).toEqual(['b']);
  expect([...entries.keys()]).toEqual(['a', 'b']);
});

test('text that is rendered elsewhere counts by its version', async () => {
  const { stored, save } = memoryStore();
  await save([{ id: 'a', data: {}, version: '1' }]);
  await save([{ id: 'a', data: {}, version: '2' }]);
  expect(stored).toEqual(['a', 'a']);
});
