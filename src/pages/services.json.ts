// What previews of service links show; fetched when the first one opens.
import type { APIRoute } from 'astro';
import { loadSite } from '../page-data/load-site.ts';

export const GET: APIRoute = async () => Response.json((await loadSite()).serviceCards());
