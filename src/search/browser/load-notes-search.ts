import type { Pagefind } from './pagefind-api.ts';
import { createNotesSearch, type NotesSearch } from './search-notes.ts';
import type { SearchFacts } from './vocabulary.ts';

export interface LoadedSearch extends NotesSearch {
  readonly facts: SearchFacts;
}

/** Pagefind's script, however it was loaded. */
export interface PagefindModule {
  readonly createInstance: (options: object) => Pagefind & { readonly init: () => Promise<void> };
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
  const pagefind = createInstance({ basePath: folder, noWorker: true, metaCacheTag: '1' });
  return { facts, ...createNotesSearch(pagefind, facts) };
}

async function loadFacts(address: string): Promise<SearchFacts> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as SearchFacts;
}
