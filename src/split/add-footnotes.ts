import { visit } from 'unist-util-visit';
import type { Element, Root } from '../types.ts';

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
    visit(tree, 'element', (node) => {
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
  visit(item, 'element', (node, index, parent) => {
    if (!('dataFootnoteBackref' in node.properties) || !parent || index === undefined) return undefined;
    if (references.has(String(node.properties['href']).slice(1))) {
      // Its sign and number are ours.
      node.properties['dataAdded'] = '';
      return undefined;
    }
    parent.children.splice(index, 1);
    return index;
  });
  return item;
}
