import { headingRank } from 'hast-util-heading-rank';
import type { Element, Root, RootContent } from '../types.ts';

/**
 * TREE without the parts under headings that are followed by `<!-- draft -->` (in MDX also by a comment expression),
 * or with those headings marked `data-draft` when KEEP. All other comments go.
 */
export function withoutDrafts(tree: Root, keep: boolean): Root {
  const children: RootContent[] = [];
  let hiddenBelow = 7;
  let above: Element | undefined;
  for (const node of tree.children) {
    const rank = node.type === 'element' ? headingRank(node) : undefined;
    if (rank !== undefined) {
      above = node as Element;
      if (rank <= hiddenBelow) hiddenBelow = 7;
    } else if (isComment(node)) {
      if (above && isDraft(node)) {
        if (keep) above.properties['dataDraft'] = '';
        else if (hiddenBelow === 7) {
          hiddenBelow = headingRank(above)!;
          children.splice(children.lastIndexOf(above));
        }
      }
      continue;
    } else if (!isBlank(node)) above = undefined;
    if (hiddenBelow === 7) children.push(node);
  }
  return { ...tree, children };
}

function isBlank(node: RootContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function isComment(node: RootContent): boolean {
  return (
    node.type === 'comment' ||
    ((node.type as string) === 'mdxFlowExpression' && /^\s*\/\*[\s\S]*\*\/\s*$/.test(commentValue(node)))
  );
}

function isDraft(node: RootContent): boolean {
  return /^draft$/i.test(
    commentValue(node)
      .replace(/^\s*\/\*|\*\/\s*$/g, '')
      .trim(),
  );
}

function commentValue(node: RootContent): string {
  return (node as { value?: string }).value ?? '';
}
