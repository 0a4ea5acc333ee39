import { headingRank } from 'hast-util-heading-rank';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Dropped, DroppedLink, Element, Root, RootContent } from '../types.ts';

const contentsTitle =
  /^\W*(table of contents?|contents?|toc|index|inhalt(sverzeichnis)?|table des matières|sommaire|índice|contenido|conteúdo|sumário|inhoud(sopgave)?|目次|目录|目錄|内容)\W*$/iu;
// Without such a title a list counts as contents only when it is too long to be a "see also".
const enoughLinks = 5;

/**
 * Takes hand-made contents lists out of TREE: a list on the top level whose every entry links into the same file and
 * that either stands under a heading such as "Contents" or has at least five links, in the order of the text. The
 * heading goes too where nothing else stands below it.
 */
export function dropContents(tree: Root, file: string): Dropped[] {
  const dropped: Dropped[] = [];
  for (let at = 0; at < tree.children.length; at++) {
    const list = tree.children[at]!;
    if (!isElement(list) || !/^[uo]l$/.test(list.tagName)) continue;
    const links = linksOfPureList(list, file);
    const before = previousElement(tree.children, at);
    const isTitled = before !== undefined && contentsTitle.test(toString(tree.children[before] as Element));
    if (!links || (!isTitled && links.length < enoughLinks)) continue;

    const after = tree.children.slice(at + 1).find(isElement);
    const heading = before === undefined ? undefined : (tree.children[before] as Element);
    const goesAlong =
      isTitled && (!headingRank(heading!) || !after || (headingRank(after) ?? 7) <= (headingRank(heading!) ?? 7));
    const from = goesAlong ? before! : at;
    const first = tree.children[from]!;
    dropped.push({ file, lines: { start: first.position!.start.line, end: list.position!.end.line }, links });
    tree.children.splice(from, at - from + 1);
    at = from - 1;
  }
  return dropped;
}

/** The links of a list of which every entry is only a link into the file, else undefined. */
function linksOfPureList(list: Element, file: string): DroppedLink[] | undefined {
  const links: DroppedLink[] = [];
  let isPure = true;
  visit(list, (node) => {
    if (node.type === 'text') isPure &&= node.value.trim() === '';
    if (node.type !== 'element') return;
    if (node.tagName === 'a') {
      const href = node.properties['href'];
      if (typeof href !== 'string' || !/^(#|[^:/.?]+$)/.test(href)) isPure = false;
      else
        links.push({
          href,
          place: {
            file,
            line: node.position?.start.line ?? list.position!.start.line,
            column: node.position?.start.column ?? 1,
          },
        });
      return SKIP;
    }
    isPure &&= /^([uo]l|li|p|br)$/.test(node.tagName);
    return undefined;
  });
  const hashes = links.filter(({ href }) => href.startsWith('#')).length;
  return isPure && links.length > 1 && hashes * 2 > links.length ? links : undefined;
}

function previousElement(nodes: readonly RootContent[], at: number): number | undefined {
  for (let index = at - 1; index >= 0; index--) if (isElement(nodes[index]!)) return index;
  return undefined;
}

function isElement(node: RootContent): node is Element {
  return node.type === 'element';
}
