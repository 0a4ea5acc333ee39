// In: pages whose links still name anchors, files and ids. Out: the same pages with addresses.
// 1 service links: id → address   2 links into this file and other course files: anchor → address
// 3 links to other files of the repository: to its host   4 what leads nowhere: text and a finding with the nearest anchors   5 the same check for dropped contents lists
import { nearest, type Findings } from '../problems.ts';
import type { CourseDocument, Element, NotesPage, Place, Target } from '../types.ts';
import { replaceIn, walkElements } from '../walk.ts';
import type { Addresses } from './addresses.ts';
import { treesOf } from '../split/trees-of.ts';
import { createAnchorIndex, type AnchorIndex } from './anchor-index.ts';

export interface InternalLink {
  readonly href: string;
  readonly place: Place;
  /** Where it leads; undefined where nowhere. */
  readonly target: Target | undefined;
  /** The address of the file of the repository that it leads to instead. */
  readonly elsewhere?: string | undefined;
}

/**
 * The address of a file that is no page of these notes, as PATH names it in the file at FROM (absolute), with REST, the
 * query and fragment that follow; undefined where it has none.
 */
export type LinkToFile = (from: string, path: string, rest: string) => string | undefined;

export interface PermalinkOptions {
  readonly addresses: Addresses;
  readonly documents: readonly CourseDocument[];
  readonly anchors: ReadonlyMap<string, ReadonlyMap<string, Target>>;
  readonly linkToFile?: LinkToFile | undefined;
}

/**
 * Gives every link on PAGES its address, in place. Warnings: `links/broken-anchor`, `links/unknown-file`.
 * @returns the links that lead, or meant to lead, into the notes.
 */
export function permalinks(pages: readonly NotesPage[], options: PermalinkOptions, findings: Findings): InternalLink[] {
  const index = createAnchorIndex(options.documents, options.anchors);
  const paths = new Map(options.documents.map(({ source }) => [source.file, source.path]));
  const links: InternalLink[] = [];
  const trees = pages.flatMap((page) => treesOf(page).map((tree) => ({ page, tree })));
  for (const { page, tree } of trees)
    walkElements(tree, (node, parent) => {
      if (node.tagName !== 'a') return;
      const target = targetOf(node);
      if (target) {
        node.properties['href'] =
          'service' in target ? options.addresses.service(target.service) : options.addresses.of(target);
        return;
      }
      const href = node.properties['href'];
      if (typeof href !== 'string' || isElsewhere(href) || href.startsWith('#u-')) return;
      const place = placeOf(node, page);
      const elsewhere = isNotes(href, page.file, index) ? undefined : linkToFile(href, paths.get(page.file), options);
      if (elsewhere !== undefined) {
        node.properties['href'] = elsewhere;
        links.push({ href, place, target: undefined, elsewhere });
        return;
      }
      const found = find(href, page.file, index, place, findings);
      links.push({ href, place, target: found });
      if (found) {
        node.properties['href'] =
          found.page === page.id && found.heading
            ? `#${encodeURIComponent(found.heading)}`
            : options.addresses.of(found);
        return;
      }
      replaceIn(parent, node, node.children);
    });
  for (const { dropped } of options.documents)
    for (const list of dropped)
      for (const { href, place } of list.links)
        links.push({ href, place, target: find(href, list.file, index, place, findings) });
  return links;
}

/** Where HREF in FILE leads. A broken anchor that differs only in case or in a forgotten `#` still leads there. */
function find(href: string, file: string, index: AnchorIndex, place: Place, findings: Findings): Target | undefined {
  const [path = '', fragment] = splitHref(href);
  if (path !== '' && fragment === undefined && !/[./]/.test(path)) {
    const forgotten = index.loosely(file, path);
    findings.warn(
      'links/broken-anchor',
      `"${href}" leads nowhere`,
      place,
      forgotten ? `Did you mean #${forgotten.anchor}?` : adviceFor(path, index.anchorsOf(file)),
    );
    return forgotten?.target;
  }
  const inFile = path === '' ? file : index.fileAt(file, path);
  if (inFile === undefined) {
    findings.warn(
      'links/unknown-file',
      `"${href}" is no course file, so the link is shown as text`,
      place,
      'Link to its address on the web, or to a heading of these notes.',
    );
    return undefined;
  }
  if (fragment === undefined || fragment === '') return index.topOf(inFile);
  const exact = index.exactly(inFile, fragment);
  if (exact) return exact;
  const loose = index.loosely(inFile, fragment);
  findings.warn(
    'links/broken-anchor',
    `there is no heading "#${fragment}" in ${inFile === file ? 'this file' : inFile}`,
    place,
    loose ? `Did you mean #${loose.anchor}?` : adviceFor(fragment, index.anchorsOf(inFile)),
  );
  return loose?.target;
}

function isNotes(href: string, file: string, index: AnchorIndex): boolean {
  const [path] = splitHref(href);
  return path === '' || index.fileAt(file, path) !== undefined;
}

/** The address of the file that HREF, written in the file at FROM, names. */
function linkToFile(href: string, from: string | undefined, options: PermalinkOptions): string | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  return from === undefined || path === '' ? undefined : options.linkToFile?.(from, decode(path), rest);
}

function adviceFor(wanted: string, anchors: Iterable<string>): string {
  const near = nearest(wanted, anchors);
  return near.length
    ? `Nearest: ${near.map((anchor) => `#${anchor}`).join(', ')}.`
    : 'Remove the link, or add the heading.';
}

function splitHref(href: string): [string, string | undefined] {
  const at = href.indexOf('#');
  return at < 0 ? [decode(href), undefined] : [decode(href.slice(0, at)), decode(href.slice(at + 1))];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function isElsewhere(href: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href);
}

function targetOf(node: Element): Target | { service: string } | undefined {
  return (node.data as { target?: Target | { service: string } } | undefined)?.target;
}

function placeOf(node: Element, page: NotesPage): Place {
  return {
    file: page.file,
    line: node.position?.start.line ?? page.place.line,
    column: node.position?.start.column ?? 1,
  };
}
