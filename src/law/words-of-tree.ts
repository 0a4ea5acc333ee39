import { formulaSource } from '../formula-source.ts';
import type { Element, ElementContent, Root, RootContent } from '../types.ts';

const inline = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i img input ins kbd label mark q rp rt ruby s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);
const silent = new Set(['script', 'style', 'template']);

/** The words of TREE in order: lower-case runs of letters and digits; blocks end a word. Subtrees that SKIP takes are left out. */
export function wordsOfTree(tree: Root | Element, skip: (node: Element) => boolean): string[] {
  const parts: string[] = [];
  const walk = (node: RootContent | ElementContent): void => {
    if (node.type === 'text') parts.push(node.value);
    const formula = node.type === 'element' ? formulaSource(node) : undefined;
    if (formula !== undefined) {
      parts.push(formula);
      return;
    }
    if (node.type !== 'element' || silent.has(node.tagName) || skip(node)) {
      if (node.type === 'element') parts.push(' ');
      return;
    }
    if (!inline.has(node.tagName)) parts.push(' ');
    node.children.forEach(walk);
    if (!inline.has(node.tagName)) parts.push(' ');
  };
  tree.children.forEach(walk);
  return (
    parts
      .join('')
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
