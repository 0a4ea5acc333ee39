import type { InternalLink } from './permalinks/permalinks.ts';
import type { Addresses } from './permalinks/addresses.ts';
import type { CourseDocument, NotesPage } from './types.ts';

export interface SectionMarkdownInput {
  readonly document: CourseDocument;
  /** Links of all pages that lead into the notes. */
  readonly links: readonly InternalLink[];
  readonly addresses: Addresses;
  /** Address of the host, if it is known. */
  readonly site: string | undefined;
}

/** The author's own lines of PAGE, with links into the notes as addresses, so that they can be read by themselves. */
export function sectionMarkdown(page: NotesPage, { document, links, addresses, site }: SectionMarkdownInput): string {
  const lines = document.text.split(/\r?\n/).slice(page.lines.start - 1, page.lines.end);
  // From the end, so that what is replaced moves nothing that is still to be found.
  const own = links
    .filter(({ place }) => place.file === page.file)
    .toSorted((a, b) => b.place.line - a.place.line || b.place.column - a.place.column);
  for (const { href, place, target } of own) {
    const at = place.line - page.lines.start;
    const line = lines[at];
    if (!target || line === undefined) continue;
    const address = addresses.of(target);
    lines[at] = replaceLink(line, place.column - 1, href, site === undefined ? address : new URL(address, site).href);
  }
  return `${lines.join('\n').trim()}\n`;
}

/** LINE with the first link to HREF at or after column FROM (from 0) leading to ADDRESS. */
function replaceLink(line: string, from: number, href: string, address: string): string {
  for (const [before, after] of [
    ['](', ')'],
    ['](', ' '],
    ['](<', '>'],
    ['"', '"'],
  ] as const) {
    const at = line.indexOf(before + href + after, from);
    if (at < 0) continue;
    const begin = at + before.length;
    return line.slice(0, begin) + address + line.slice(begin + href.length);
  }
  return line;
}
