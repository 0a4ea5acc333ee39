import { escapeXml } from './escape-xml.ts';

export interface SitemapPage {
  /** From the host's root. */
  readonly address: string;
  /** Day of the last change, ISO 8601; left out where nobody knows it. */
  readonly changed?: string | undefined;
}

/** A sitemap of PAGES on the host SITE. Source: https://www.sitemaps.org/protocol.html */
export function makeSitemap(site: URL, pages: readonly SitemapPage[]): string {
  const rows = pages.map(({ address, changed }) => {
    const day = changed === undefined ? '' : `<lastmod>${escapeXml(changed)}</lastmod>`;
    return `<url><loc>${escapeXml(new URL(address, site).href)}</loc>${day}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${rows.join('\n')}
</urlset>
`;
}
