import type { Element, ElementContent, Root, RootContent } from './types.ts';

type Parent = Root | Element;

/**
 * Calls ENTER for every node below TREE, parents first, in the order of the text; `skip` leaves out what is below. ENTER may
 * put others in a node's place.
 * Linear whatever the shape: unist-util-visit looks each node up among its siblings, which takes seconds for a table of
 * 20,000 rows.
 */
export function walk(tree: Parent, enter: (node: RootContent | ElementContent, parent: Parent) => 'skip' | void): void {
  for (const child of tree.children) {
    if (enter(child, tree) === 'skip') continue;
    if ('children' in child) walk(child, enter);
  }
}

/** The same for elements only. */
export function walkElements(tree: Parent, enter: (node: Element, parent: Parent) => 'skip' | void): void {
  walk(tree, (node, parent) => (node.type === 'element' ? enter(node, parent) : undefined));
}

/** Puts OTHERS in NODE's place below PARENT. */
export function replaceIn(parent: Parent, node: Element, others: readonly ElementContent[]): void {
  (parent.children as ElementContent[]).splice(parent.children.indexOf(node), 1, ...others);
}
