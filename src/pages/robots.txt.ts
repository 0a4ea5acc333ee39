// A site below a path does not speak for its host.
import type { APIRoute } from 'astro';
import { loadSite } from '../page-data/load-site.ts';
import { makeRobots } from '../publish/make-robots.ts';

export const GET: APIRoute = async ({ site }) => {
  const { base, home, languages } = (await loadSite()).page('', '');
  if (!site || base !== '/') return new Response(null, { status: 404 });
  const homes = new Set([home, ...languages.map(({ address }) => address)]);
  return new Response(makeRobots([...homes].map((address) => new URL(`${address}sitemap.xml`, site))));
};
