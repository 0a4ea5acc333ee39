import type { ElementContent, Root } from '../types.ts';
import { findEmoji } from './find-emoji.ts';
import { verbatim } from './verbatim.ts';

/** Puts emoji in the stead of their codes in TREE, in place: each is a `span.emoji` that keeps the name its author wrote. */
export function showEmoji(tree: Root | ElementContent): void {
  if (!('children' in tree) || (tree.type === 'element' && verbatim.has(tree.tagName))) return;
  const children = tree.children as ElementContent[];
  const hasEmoji = children.some((child) => child.type === 'text' && findEmoji(child.value).length);
  if (hasEmoji) tree.children = children.flatMap(partsOf);
  for (const child of children) showEmoji(child);
}

function partsOf(node: ElementContent): ElementContent[] {
  if (node.type !== 'text') return [node];
  const position = node.position && { position: node.position };
  const parts: ElementContent[] = [];
  let from = 0;
  const addText = (until: number) => {
    if (until > from) parts.push({ type: 'text', value: node.value.slice(from, until), ...position });
  };
  for (const { start, end, name, emoji } of findEmoji(node.value)) {
    addText(start);
    from = end;
    parts.push({
      type: 'element',
      tagName: 'span',
      properties: { className: ['emoji'], dataName: name.replaceAll('_', ' ') },
      children: [{ type: 'text', value: emoji }],
      ...position,
    });
  }
  addText(node.value.length);
  return parts;
}
