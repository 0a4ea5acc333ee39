import type { Definition, FootnoteDefinition, Nodes } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Addresses } from './permalinks/addresses.ts';
import type { InternalLink } from './permalinks/permalinks.ts';
import type { CourseDocument, NotesPage } from './types.ts';

export interface SectionMarkdownInput {
  readonly document: CourseDocument;
  /** Links of the document's pages that lead into the notes. */
  readonly links: readonly InternalLink[];
  readonly addresses: Addresses;
  /** Address of the host, if it is known. */
  readonly site: string | undefined;
}

/**
 * Makes a function from a page of the document to its Markdown: the author's own lines, with links into the notes as
 * addresses and with the definitions of links and footnotes that stand elsewhere, so that it can be read by itself.
 */
export function createSectionMarkdown(input: SectionMarkdownInput): (page: NotesPage) => string {
  const { document, addresses, site } = input;
  const addressOf = ({ target, elsewhere }: InternalLink) => {
    if (elsewhere !== undefined) return elsewhere;
    const address = target && addresses.of(target);
    return address === undefined || site === undefined ? address : new URL(address, site).href;
  };
  // From the end, so that what is replaced moves nothing that is still to be found.
  const links = input.links.toSorted((a, b) => b.place.line - a.place.line || b.place.column - a.place.column);
  const addressByHref = new Map(links.map((link) => [link.href, addressOf(link)]));
  const all = document.text.split(/\r?\n/);
  for (const link of links) {
    const address = addressOf(link);
    const line = all[link.place.line - 1];
    if (address !== undefined && line !== undefined)
      all[link.place.line - 1] = replaceLink(line, link.place.column - 1, link.href, address);
  }
  const references = findReferences(document);
  for (const { node, first } of references.definitions.values()) {
    const address = node.type === 'definition' ? addressByHref.get(node.url) : undefined;
    if (node.type === 'definition' && address !== undefined)
      all[first - 1] = all[first - 1]!.replace(node.url, () => address);
  }
  return ({ lines }) => {
    const own = all
      .slice(lines.start - 1, lines.end)
      .join('\n')
      .trim();
    const added = definitionsFor(lines, references).map(({ first, last }) => all.slice(first - 1, last).join('\n'));
    return [own, ...added].join('\n\n') + '\n';
  };
}

interface LineSpan {
  /** Lines in the file, from 1, both included. */
  readonly first: number;
  readonly last: number;
}

interface FoundDefinition extends LineSpan {
  readonly node: Definition | FootnoteDefinition;
}

interface References {
  /** By kind and identifier; of several the first counts, as everywhere in Markdown. */
  readonly definitions: ReadonlyMap<string, FoundDefinition>;
  readonly uses: readonly { readonly key: string; readonly line: number }[];
}

function findReferences({ text, format }: CourseDocument): References {
  const definitions = new Map<string, FoundDefinition>();
  const uses: { key: string; line: number }[] = [];
  // Most notes have none: they need not be parsed again.
  if (!/^[ >]*\[[^\]\n]+\]:/m.test(text)) return { definitions, uses };
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  const search = (node: Nodes) => {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'definition' || node.type === 'footnoteDefinition') {
      const key = `${node.type === 'definition' ? '' : '^'}${node.identifier}`;
      if (!definitions.has(key)) definitions.set(key, { node, first: line, last: node.position?.end.line ?? line });
    } else if (node.type === 'linkReference' || node.type === 'imageReference')
      uses.push({ key: node.identifier, line });
    else if (node.type === 'footnoteReference') uses.push({ key: `^${node.identifier}`, line });
    if ('children' in node) for (const child of node.children) search(child);
  };
  search(parse(text, { features: { smartPunctuation: false } }) as Nodes);
  return { definitions, uses };
}

/** What LINES refer to and don't hold, and what that refers to in turn. */
function definitionsFor(lines: { readonly start: number; readonly end: number }, { definitions, uses }: References) {
  const found = new Map<string, FoundDefinition>();
  const spans: LineSpan[] = [{ first: lines.start, last: lines.end }];
  for (const { first, last } of spans)
    for (const { key, line } of uses) {
      const definition = definitions.get(key);
      if (line < first || line > last || !definition || found.has(key)) continue;
      if (definition.first >= lines.start && definition.first <= lines.end) continue;
      found.set(key, definition);
      spans.push(definition);
    }
  return [...found.values()];
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
