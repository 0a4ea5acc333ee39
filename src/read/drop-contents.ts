import { headingRank } from 'hast-util-heading-rank';
import { toString } from 'hast-util-to-string';
import type { Dropped, DroppedLink, Element, FileHeading, LineRange, Root, RootContent } from '../types.ts';
import { walk } from '../walk.ts';

const contentsTitle =
  /^\W*(table of contents?|contents?|toc|index|inhalt(sverzeichnis)?|table des matières|sommaire|índice|contenido|conteúdo|sumário|inhoud(sopgave)?|目次|目录|目錄|内容)\W*$/iu;
// Without such a title a list must be too long to be a "see also" …
const enoughLinks = 5;
// … and name this part of the headings on the level of the first that it names.
const enoughHeadings = 0.5;

/**
 * Takes hand-made contents lists out of TREE, in place: a list on the top level whose every entry is only links into
 * the same file, and that stands under a heading (or plain paragraph) such as "Contents", or that has at least five
 * links in the order of the text, to at least half of the headings of a level. The heading goes too where nothing else
 * stands below it. A list folded into `<details>` stays: it is out of the way, and its links lead on.
 * @param headings all headings of the file in order.
 */
export function dropContents(tree: Root, file: string, headings: ReadonlyMap<Element, FileHeading>): Dropped[] {
  const index = indexHeadings(headings);
  const dropped: Dropped[] = [];
  const kept: RootContent[] = [];
  /** The heading or title above the node at hand, and whether only text stands between. */
  let title: Element | undefined;
  let isBare = true;
  tree.children.forEach((node, at) => {
    if (isElement(node)) {
      const links = /^[uo]l$/.test(node.tagName) ? linksOfPureList(node, file) : undefined;
      if (links && (title || namesTheHeadings(links, index))) {
        const heading = title && isBare && endsAfter(tree.children, at, title) ? title : undefined;
        const between = heading ? kept.splice(kept.lastIndexOf(heading)).slice(1) : [];
        const anchor = heading && headings.has(heading) ? { anchor: headings.get(heading)!.anchor } : {};
        const list = linesOf(node);
        // A tool's comment between the two is neither.
        if (heading && between.some(({ type }) => type === 'comment'))
          dropped.push({ file, lines: linesOf(heading), links: [], ...anchor }, { file, lines: list, links });
        else
          dropped.push({
            file,
            lines: { start: heading ? linesOf(heading).start : list.start, end: list.end },
            links,
            ...anchor,
          });
        return;
      }
      if (isTitle(node)) [title, isBare] = [node, true];
      else if (headingRank(node) || (title && !isPassingText(node))) title = undefined;
      else isBare = false;
    }
    kept.push(node);
  });
  tree.children = kept;
  return dropped;
}

function linesOf({ position }: Element): LineRange {
  const start = position?.start?.line ?? 1;
  return { start, end: position?.end?.line ?? start };
}

function isTitle(node: Element): boolean {
  if (!headingRank(node) && !(node.tagName === 'p' && node.children.every(({ type }) => type === 'text'))) return false;
  return contentsTitle.test(toString(node));
}

// "Click to jump" between title and list; a bold line is a label that would be left alone.
function isPassingText(node: Element): boolean {
  return node.tagName === 'p' && node.children.some((child) => child.type === 'text' && child.value.trim() !== '');
}

/** Whether nothing that belongs to TITLE follows the node at AT. */
function endsAfter(nodes: readonly RootContent[], at: number, title: Element): boolean {
  const rank = headingRank(title);
  if (!rank) return true;
  for (let index = at + 1; index < nodes.length; index++) {
    const node = nodes[index]!;
    if (isElement(node)) return (headingRank(node) ?? 7) <= rank;
  }
  return true;
}

/** The headings of a file by number: their levels, how many each level has, and their numbers by anchor. */
function indexHeadings(headings: ReadonlyMap<Element, FileHeading>) {
  const levels = [...headings.keys()].map((node) => headingRank(node)!);
  const perLevel = new Map<number, number>();
  for (const level of levels) perLevel.set(level, (perLevel.get(level) ?? 0) + 1);
  const numbers = new Map<string, number>();
  [...headings.values()].forEach(({ anchor }, number) => numbers.has(anchor) || numbers.set(anchor, number));
  return { levels, perLevel, numbers };
}

function namesTheHeadings(
  links: readonly DroppedLink[],
  { levels, perLevel, numbers }: ReturnType<typeof indexHeadings>,
): boolean {
  const named = links
    .map(({ href }) => numbers.get(decode(href).replace(/^#/, '').toLowerCase()))
    .filter((number) => number !== undefined);
  if (named.length < enoughLinks || named.some((number, at) => at > 0 && number < named[at - 1]!)) return false;
  const level = levels[named[0]!]!;
  const namedOnLevel = new Set(named.filter((number) => levels[number] === level));
  return namedOnLevel.size >= perLevel.get(level)! * enoughHeadings;
}

/** The links of a list of which every entry is only a link into the file, else undefined. */
function linksOfPureList(list: Element, file: string): DroppedLink[] | undefined {
  const links: DroppedLink[] = [];
  let isPure = true;
  walk(list, (node) => {
    if (node.type === 'text') isPure &&= node.value.trim() === '';
    if (node.type !== 'element') return undefined;
    if (node.tagName === 'a') {
      const href = node.properties['href'];
      if (typeof href !== 'string' || !/^(#|[^:/.?]+$)/.test(href)) isPure = false;
      else links.push({ href, place: placeIn(file, node, list) });
      return 'skip';
    }
    isPure &&= /^([uo]l|li|p|br)$/.test(node.tagName);
    return undefined;
  });
  const hashes = links.filter(({ href }) => href.startsWith('#')).length;
  return isPure && links.length > 1 && hashes * 2 > links.length ? links : undefined;
}

function placeIn(file: string, link: Element, list: Element) {
  const start = link.position?.start ?? list.position?.start;
  return { file, line: start?.line ?? 1, column: start?.column ?? 1 };
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

function isElement(node: RootContent): node is Element {
  return node.type === 'element';
}
