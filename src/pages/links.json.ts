// The table of old anchors, which pages fetch when an anchor is not on them.
import type { APIRoute } from 'astro';
import { loadOld } from '../page-data/load-old.ts';
import { loadSite } from '../page-data/load-site.ts';

export const GET: APIRoute = async () => {
  const [site, { anchors }] = await Promise.all([loadSite(), loadOld()]);
  return Response.json({ base: site.page('', '').base, pages: anchors });
};
