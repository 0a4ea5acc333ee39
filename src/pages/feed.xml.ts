// Sections by the day of their last change, where the site knows its address and git the days.
import type { APIRoute } from 'astro';
import { loadSite } from '../page-data/load-site.ts';
import { makeFeed } from '../publish/make-feed.ts';

export const GET: APIRoute = async ({ site }) => {
  if (!site) return new Response(null, { status: 404 });
  const { page, notesPages } = await loadSite();
  const { siteName, lang, home, base } = page('', '');
  const feed = makeFeed({
    site,
    title: siteName,
    lang,
    home,
    self: `${base}feed.xml`,
    pages: notesPages().flatMap(({ title, address, description, changed, kind, draft }) =>
      changed && kind === 'section' && !draft ? { title, address, summary: description, changed: changed.iso } : [],
    ),
  });
  return new Response(feed ?? null, { headers: { 'content-type': 'application/atom+xml' } });
};
