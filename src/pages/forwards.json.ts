// Where short and old addresses lead, for the forwarding page that answers them all offline.
import type { APIRoute } from 'astro';
import { kept } from 'virtual:unscroll/kept';
import { loadSite } from '../page-data/load-site.ts';

export const GET: APIRoute = async () => {
  const site = await loadSite();
  const { pages, shorts } = kept().old;
  const addresses = new Map(site.notesPages().map(({ id, address }) => [id, address]));
  const moved = pages.flatMap(({ path, to, anchors }) =>
    to === undefined ? [] : [[`${path}/`, { to, anchors }] as const],
  );
  const short = shorts.flatMap(({ id, page, headings }) => {
    const to = addresses.get(page);
    return to === undefined ? [] : [[`s/${id}/`, { to, anchors: headings }] as const];
  });
  return Response.json(Object.fromEntries([...moved, ...short]));
};
