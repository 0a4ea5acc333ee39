import { headingRank } from 'hast-util-heading-rank';
import type { Element, ElementContent, Root, RootContent } from '../types.ts';

/**
 * Lists at the top level of TREE whose items all begin with a heading ("1. ### What is yeast?") are parts of the text
 * that only got numbers: their items' contents take the place of the list, in place. NOTE is called for each list.
 */
export function unlistHeadings(tree: Root, note: (rule: string, list: Element) => void): void {
  tree.children = tree.children.flatMap((node): RootContent[] => {
    const items = node.type === 'element' ? itemsOf(node) : [];
    if (!items.length || !items.every(beginsWithHeading)) return [node];
    note('list-of-headings', node as Element);
    return items.flatMap((item) => item.children);
  });
}

function itemsOf(list: Element): Element[] {
  if (list.tagName !== 'ol' && list.tagName !== 'ul') return [];
  return list.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li');
}

function beginsWithHeading(item: Element): boolean {
  const first = item.children.find((child: ElementContent) => !(child.type === 'text' && child.value.trim() === ''));
  return first?.type === 'element' && headingRank(first) !== undefined;
}
