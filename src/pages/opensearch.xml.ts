// Lets browsers offer the notes as a search engine. Made where the site knows its address; the format wants whole ones.
import type { APIRoute } from 'astro';
import { loadSite } from '../page-data/load-site.ts';
import { escapeXml } from '../publish/escape-xml.ts';

export const GET: APIRoute = async ({ site }) => {
  if (!site) return new Response(null, { status: 404 });
  const { siteName, home, words } = (await loadSite()).page('', '');
  const results = escapeXml(`${new URL(home, site).href}?q={searchTerms}`);
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(siteName.slice(0, 16))}</ShortName>
<Description>${escapeXml(`${words.searchNotes}: ${siteName}`)}</Description>
<Url type="text/html" template="${results}"/>
</OpenSearchDescription>
`;
  return new Response(body, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};
