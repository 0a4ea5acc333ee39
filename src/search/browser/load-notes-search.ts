import type { Pagefind } from './pagefind-api.ts';
import { createNotesSearch, type NotesSearch } from './search-notes.ts';
import { readVocabulary, type SearchFacts } from './vocabulary.ts';

export interface LoadedSearch extends NotesSearch {
  readonly facts: SearchFacts;
}

interface PagefindModule {
  readonly createInstance: (options: object) => Pagefind & { readonly init: () => Promise<void> };
}

/** How much a match in a record's data says beside one in its text; where a service is defined says nothing. */
const metaWeights = { title: 5, kind: 0, course: 0, home: 0, homepage: 0, homeheading: 0, homecourse: 0 };

/**
 * Loads Pagefind and the words of the notes from FOLDER, an address that ends with a slash.
 * @param attempt number of the try: a script that failed is only asked for again under another name
 * @throws when a file is missing or the network is
 */
export async function loadNotesSearch(folder: string, lang: string, attempt: number): Promise<LoadedSearch> {
  const [{ createInstance }, facts] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js${attempt ? `#${attempt}` : ''}`) as Promise<PagefindModule>,
    loadFacts(`${folder}facts.json`),
  ]);
  // One thread: answers take a few milliseconds, and a worker is 11 KB more to load before the first.
  const pagefind = createInstance({ basePath: folder, noWorker: true, metaCacheTag: '1', ranking: { metaWeights } });
  return { facts, ...createNotesSearch(pagefind, readVocabulary(facts), lang) };
}

async function loadFacts(address: string): Promise<SearchFacts> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as SearchFacts;
}
