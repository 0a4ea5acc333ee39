import type { Root, RootContent } from '../types.ts';

// Real notes stay below 40; trees a few times deeper than this end a recursive walk's stack.
const deepest = 256;

/**
 * The first node of TREE below more than 256 others; undefined where none is. Walks without recursion, so it is safe
 * on any tree.
 */
export function findDeepNode(tree: Root): RootContent | undefined {
  let level: RootContent[] = tree.children;
  for (let depth = 1; level.length; depth++) {
    if (depth > deepest) return level.find((node) => node.position?.start) ?? level[0];
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return undefined;
}
