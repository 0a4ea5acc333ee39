import type { Element, ElementContent, Root } from '../types.ts';
import { walkElements } from '../walk.ts';

/**
 * Puts the footnotes that PAGE refers to at the end of its BODY, with their numbers in the whole file. Links back to references
 * that stand on other pages go. A footnote that an earlier page shows (SHOWN) is marked as added, for the text has it once.
 */
export function addFootnotes(
  page: Root,
  body: Root,
  footnotes: ReadonlyMap<string, Element>,
  shown: Set<string>,
): void {
  if (!footnotes.size) return;
  const used = new Set<string>();
  const references = new Set<string>();
  const collect = (tree: Root | Element) =>
    walkElements(tree, (node) => {
      if (!('dataFootnoteRef' in node.properties)) return;
      references.add(String(node.properties['id']));
      const id = String(node.properties['href']).slice(1);
      if (used.has(id) || !footnotes.has(id)) return;
      used.add(id);
      collect(footnotes.get(id)!);
    });
  collect(page);
  if (!used.size) return;

  const items = [...footnotes]
    .filter(([id]) => used.has(id))
    .map(([id, item]) => {
      const own = withOwnBackLinks(structuredClone(item), references);
      if (shown.has(id)) own.properties['dataAdded'] = '';
      shown.add(id);
      return own;
    });
  body.children.push({
    type: 'element',
    tagName: 'section',
    properties: { dataFootnotes: true, className: ['footnotes'] },
    children: [{ type: 'element', tagName: 'ol', properties: {}, children: items }],
  });
}

function withOwnBackLinks(item: Element, references: ReadonlySet<string>): Element {
  const isForeign = (node: ElementContent) =>
    node.type === 'element' &&
    'dataFootnoteBackref' in node.properties &&
    !references.has(String(node.properties['href']).slice(1));
  walkElements(item, (node) => {
    node.children = node.children.filter((child) => !isForeign(child));
    // Its sign and number are ours.
    if ('dataFootnoteBackref' in node.properties) node.properties['dataAdded'] = '';
  });
  return item;
}
