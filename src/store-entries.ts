import type { LoaderContext } from 'astro/loaders';

/** An entry of a collection before it is checked. */
export interface Entry {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The file that Astro compiles for it, relative to Astro's root. */
  readonly filePath?: string;
  readonly deferredRender?: boolean;
  /** What the entry depends on beside all this. */
  readonly version?: string;
}

/**
 * Makes the collection of CONTEXT hold ENTRIES and nothing else. Only what differs is checked and stored: the digest
 * covers the whole entry. Texts are no part of entries (see kept-notes.ts).
 */
export async function storeEntries(
  entries: Iterable<Entry>,
  { store, parseData, generateDigest }: Pick<LoaderContext, 'store' | 'parseData' | 'generateDigest'>,
): Promise<void> {
  const gone = new Set(store.keys());
  for (const entry of entries) {
    const { version: _, data, ...rest } = entry;
    gone.delete(entry.id);
    const digest = generateDigest(JSON.stringify(entry));
    if (store.get(entry.id)?.digest === digest) continue;
    store.set({ ...rest, data: await parseData({ id: entry.id, data: { ...data } }), digest });
  }
  for (const id of gone) store.delete(id);
}
