import type { Element, Root } from '../types.ts';
import { walkElements } from '../walk.ts';

/**
 * Takes the footnotes section that the parser puts at the end out of TREE and gives its items by footnote id, so that
 * each page can show the ones it refers to. Ids get the interface's prefix: `u-fn-1`, `u-fnref-1`.
 */
export function takeFootnotes(tree: Root): Map<string, Element> {
  const footnotes = new Map<string, Element>();
  walkElements(tree, (node) => {
    for (const name of ['id', 'href'] as const) {
      const value = node.properties[name];
      if (typeof value === 'string') node.properties[name] = value.replace(/^(#?)user-content-(fn(?:ref)?-)/, '$1u-$2');
    }
    if ('dataFootnoteRef' in node.properties) delete node.properties['ariaDescribedBy'];
  });
  // The parser's is the last; an author may write such a section too.
  const at = tree.children.findLastIndex((node) => node.type === 'element' && 'dataFootnotes' in node.properties);
  if (at < 0) return footnotes;
  const [section] = tree.children.splice(at, 1);
  let number = 0;
  walkElements(section as Element, (node) => {
    const id = node.properties['id'];
    if (node.tagName !== 'li' || typeof id !== 'string' || !id.startsWith('u-fn-')) return;
    node.properties['value'] = ++number;
    footnotes.set(id, node);
  });
  return footnotes;
}
