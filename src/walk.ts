import type { Element, ElementContent, Root, RootContent } from './types.ts';

/**
 * Calls ENTER for every node below TREE, parents first, in the order of the text; `skip` leaves out what is below.
 * Linear whatever the shape: unist-util-visit looks each node up among its siblings, which takes seconds for a table of
 * 20,000 rows.
 */
export function walk(tree: Root | Element, enter: (node: RootContent | ElementContent) => 'skip' | void): void {
  for (const child of tree.children) {
    if (enter(child) === 'skip') continue;
    if ('children' in child) walk(child, enter);
  }
}

/** The same for elements only. */
export function walkElements(tree: Root | Element, enter: (node: Element) => 'skip' | void): void {
  walk(tree, (node) => (node.type === 'element' ? enter(node) : undefined));
}
