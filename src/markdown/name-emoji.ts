import type { Element, ElementContent, Root } from '../types.ts';

/**
 * Puts the name of each emoji of TREE that its author wrote as a code behind it, in place: for those who hear a page,
 * since readers of screens know few emoji, each by a name of its own. Styles hide it from view and from copies.
 */
export function nameEmoji(tree: Root | Element): void {
  const children = tree.children as ElementContent[];
  if (children.some(isEmoji)) tree.children = children.flatMap((node) => (isEmoji(node) ? withName(node) : [node]));
  for (const child of children) if (child.type === 'element') nameEmoji(child);
}

function withName(emoji: Element): ElementContent[] {
  const { dataName, ...properties } = emoji.properties;
  // The space parts it from a next one.
  const name: ElementContent = { type: 'text', value: `${String(dataName)} ` };
  return [
    { ...emoji, properties: { ...properties, ariaHidden: 'true' } },
    { type: 'element', tagName: 'span', properties: { dataSaid: '' }, children: [name] },
  ];
}

function isEmoji(node: ElementContent): node is Element {
  return node.type === 'element' && 'dataName' in node.properties && String(node.properties['className']) === 'emoji';
}
