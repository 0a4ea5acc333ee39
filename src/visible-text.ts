import { toString } from 'hast-util-to-string';
import type { Element, ElementContent, Root } from './types.ts';

/** The text of NODE as it is seen: without the names that emoji have for those who hear a page. */
export function visibleText(node: Root | Element): string {
  return (node.children as ElementContent[]).map(textOf).join('');
}

function textOf(node: ElementContent): string {
  if (node.type !== 'element') return toString(node);
  return 'dataSaid' in node.properties ? '' : visibleText(node);
}
