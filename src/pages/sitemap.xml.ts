// Made where the site knows its address; an answer without a body is no file.
import type { APIRoute } from 'astro';
import { loadSite } from '../page-data/load-site.ts';
import { makeSitemap } from '../publish/make-sitemap.ts';

export const GET: APIRoute = async ({ site }) => {
  if (!site) return new Response(null, { status: 404 });
  const { page, notesPages, servicePages } = await loadSite();
  const { home, services } = page('', '');
  const notes = notesPages().filter(({ draft }) => !draft);
  const others = [...(services ? [services] : []), ...servicePages()].map(({ address }) => ({ address }));
  const pages = [
    ...(notes.some(({ address }) => address === home) ? [] : [{ address: home }]),
    ...notes.map(({ address, changed }) => ({ address, changed: changed?.iso })),
    ...others,
  ];
  return new Response(makeSitemap(site, pages), { headers: { 'content-type': 'application/xml' } });
};
