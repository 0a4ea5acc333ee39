// The table of old anchors, which pages fetch when an anchor is not on them.
import type { APIRoute } from 'astro';
import { loadOld } from '../page-data/load-old.ts';

export const GET: APIRoute = async () => {
  const { anchors } = await loadOld();
  return Response.json({ pages: anchors });
};
