// Words that scripts show, for each language of the notes; fetched when one is needed.
import type { APIRoute } from 'astro';
import { loadSite } from '../page-data/load-site.ts';
import { scriptWords } from '../page-data/script-words.ts';

export const GET: APIRoute = async () => {
  const site = await loadSite();
  const pages = [site.page('', ''), ...site.notesPages()];
  const byLanguage = new Map(pages.map(({ lang, words }) => [lang, words]));
  return Response.json(Object.fromEntries([...byLanguage].map(([lang, words]) => [lang, scriptWords(words)])));
};
