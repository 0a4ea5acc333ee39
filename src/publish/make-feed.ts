import { escapeXml } from './escape-xml.ts';

export interface FeedPage {
  readonly title: string;
  /** From the host's root. */
  readonly address: string;
  readonly summary: string;
  /** Day of the last change, ISO 8601. */
  readonly changed: string;
}

export interface FeedInput {
  readonly site: URL;
  readonly title: string;
  readonly lang: string;
  /** Addresses of the site's home and of the feed. */
  readonly home: string;
  readonly self: string;
  readonly pages: readonly FeedPage[];
}

const newest = 50;

/**
 * An Atom feed of the pages changed last, the newest first.
 * @returns undefined where no page has a date: a feed must say when it changed.
 * Source: https://www.rfc-editor.org/rfc/rfc4287
 */
export function makeFeed({ site, title, lang, home, self, pages }: FeedInput): string | undefined {
  const sorted = pages
    .toSorted((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0))
    .slice(0, newest);
  const [first] = sorted;
  if (!first) return undefined;
  const at = (address: string) => escapeXml(new URL(address, site).href);
  const entries = sorted.map(
    (page) => `<entry>
<id>${at(page.address)}</id>
<title>${escapeXml(page.title)}</title>
<updated>${timeOf(page.changed)}</updated>
<link href="${at(page.address)}"/>
<summary>${escapeXml(page.summary)}</summary>
</entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(lang)}">
<id>${at(home)}</id>
<title>${escapeXml(title)}</title>
<updated>${timeOf(first.changed)}</updated>
<author><name>${escapeXml(title)}</name></author>
<link href="${at(home)}"/>
<link rel="self" href="${at(self)}"/>
${entries.join('\n')}
</feed>
`;
}

function timeOf(day: string): string {
  return day.includes('T') ? day : `${day}T00:00:00Z`;
}
