import type { NotesPage, Place } from '../types.ts';
import { walkElements } from '../walk.ts';

export interface ExternalLink {
  readonly href: string;
  readonly place: Place;
}

/** The links of PAGES to other hosts, http and https, in the order of the text; an address may stand in several places. */
export function externalLinks(pages: readonly NotesPage[]): ExternalLink[] {
  const links: ExternalLink[] = [];
  for (const page of pages)
    walkElements(page.body, (node) => {
      const href = node.tagName === 'a' ? node.properties['href'] : undefined;
      if (typeof href !== 'string' || !/^https?:\/\//i.test(href)) return;
      const { line, column } = node.position?.start ?? page.place;
      links.push({ href, place: { file: page.file, line, column } });
    });
  return links;
}
