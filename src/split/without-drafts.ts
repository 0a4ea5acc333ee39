import { headingRank } from 'hast-util-heading-rank';
import type { Element, Root, RootContent } from '../types.ts';

/**
 * TREE without the parts under headings that are followed by `<!-- draft -->` (in MDX also by a comment expression),
 * or with those headings marked `data-draft` when KEEP. All other comments go.
 */
export function withoutDrafts(tree: Root, keep: boolean): Root {
  const children: RootContent[] = [];
  let hiddenBelow = 7;
  tree.children.forEach((node, index) => {
    const rank = node.type === 'element' ? headingRank(node) : undefined;
    if (rank !== undefined && rank <= hiddenBelow) hiddenBelow = 7;
    if (rank !== undefined && isDraft(tree.children, index)) {
      if (keep) (node as Element).properties['dataDraft'] = '';
      else hiddenBelow = Math.min(hiddenBelow, rank);
    }
    if (hiddenBelow === 7 && !isComment(node)) children.push(node);
  });
  return { ...tree, children };
}

function isDraft(nodes: readonly RootContent[], heading: number): boolean {
  const next = nodes.slice(heading + 1).find((node) => !(node.type === 'text' && node.value.trim() === ''));
  return next !== undefined && isComment(next) && commentText(next).trim().toLowerCase() === 'draft';
}

function isComment(node: RootContent): boolean {
  return (
    node.type === 'comment' ||
    ((node.type as string) === 'mdxFlowExpression' && /^\s*\/\*[\s\S]*\*\/\s*$/.test(commentValue(node)))
  );
}

function commentText(node: RootContent): string {
  return commentValue(node).replace(/^\s*\/\*|\*\/\s*$/g, '');
}

function commentValue(node: RootContent): string {
  return (node as { value?: string }).value ?? '';
}
