import { load } from 'virtual:unscroll/pagefind';
import { startNotesSearch, type LoadedSearch, type PagefindModule } from '../../../search/browser/load-notes-search.ts';
import type { SearchFacts } from '../../../search/browser/vocabulary.ts';
import { unpack } from './unpack.ts';

// What Pagefind believes its index to be at; its requests are answered from the pack.
const folder = '/pagefind/';

/** The search over the index that PACK holds. */
export async function loadPackedSearch(pack: string): Promise<LoadedSearch> {
  const files = await unpack(pack);
  const fetch = async (address: string): Promise<Response> => {
    const { pathname } = new URL(address, 'https://pack.invalid');
    const content = files.get(pathname.slice(folder.length));
    return content ? new Response(content as Uint8Array<ArrayBuffer>) : new Response(null, { status: 404 });
  };
  const facts = JSON.parse(new TextDecoder().decode(files.get('facts.json'))) as SearchFacts;
  return startNotesSearch(load(fetch) as PagefindModule, facts, folder);
}
