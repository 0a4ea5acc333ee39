import { isEsm, isExpression, isJsx, type MdxElement } from '../read/mdx-nodes.ts';
import type { ElementContent, Root } from '../types.ts';

/** A copy of TREE as far as it is HTML: what stands inside components stays, components and expressions go. */
export function withoutJsx(tree: Root): Root {
  return { ...tree, children: plain(tree.children as ElementContent[]) };
}

function plain(nodes: readonly (ElementContent | MdxElement)[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: plain(node.children) }];
    if (isJsx(node)) return plain(node.children);
    return isEsm(node) || isExpression(node) ? [] : [node];
  });
}
