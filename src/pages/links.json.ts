// The table of old anchors, which pages fetch when an anchor is not on them.
import type { APIRoute } from 'astro';
import { kept } from 'virtual:unscroll/kept';

export const GET: APIRoute = () => Response.json({ pages: kept().old.anchors });
