import { beginWork } from '../../begin-work.ts';
import type { Pagefind, PagefindInstance } from './pagefind-api.ts';
import { createNotesSearch, type NotesSearch } from './search-notes.ts';
import type { SearchFacts } from './vocabulary.ts';

export interface LoadedSearch extends NotesSearch {
  readonly facts: SearchFacts;
}

/** Pagefind's script, however it was loaded. */
export interface PagefindModule {
  readonly createInstance: (options: object) => PagefindInstance;
}

/**
 * Loads Pagefind and the words of the notes from FOLDER, an address that ends with a slash.
 * @param attempt number of the try: a script that failed is only asked for again under another name
 * @throws when a file is missing or the network is
 */
export async function loadNotesSearch(folder: string, attempt: number): Promise<LoadedSearch> {
  const [pagefind, facts] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js${attempt ? `#${attempt}` : ''}`) as Promise<PagefindModule>,
    loadFacts(`${folder}facts.json`),
  ]);
  return startNotesSearch(pagefind, facts, folder);
}

/** The search over the index in FOLDER with what was loaded. */
export function startNotesSearch({ createInstance }: PagefindModule, facts: SearchFacts, folder: string): LoadedSearch {
  // One thread: answers take a few milliseconds, and a worker is 11 KB more to load before the first.
  const pagefind = createInstance({ basePath: folder, noWorker: true, metaCacheTag });
  return { facts, ...createNotesSearch(facts.parts ? withParts(pagefind, folder, facts.parts) : pagefind, facts) };
}

// Which tag doesn't matter: without one nothing is answered from the cache.
const metaCacheTag = '1';

/** PAGEFIND, its index in FOLDER with all PARTS. */
function withParts(pagefind: PagefindInstance, folder: string, parts: readonly string[]): Pagefind {
  const merge = async () => {
    // Parts wait for the first for ever, if it can't be loaded; this does not.
    await pagefind.preload('');
    // The folder by another name: Pagefind takes a second index with the address of the first for a mistake.
    const again = `${folder}./`;
    await Promise.all(parts.map((language) => pagefind.mergeIndex(again, { language, metaCacheTag })));
  };
  const merged = beginWork(merge());
  return {
    search: async (term, options) => {
      await merged;
      return pagefind.search(term, options);
    },
  };
}

async function loadFacts(address: string): Promise<SearchFacts> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as SearchFacts;
}
