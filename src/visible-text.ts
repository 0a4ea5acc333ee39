import { toString } from 'hast-util-to-string';
import { formulaSource } from './formula-source.ts';
import type { Element, ElementContent, Root } from './types.ts';

/** The text of NODE as it is seen: without the names that emoji have for those who hear a page, formulas in TeX. */
export function visibleText(node: Root | Element): string {
  return (node.children as ElementContent[]).map(textOf).join('');
}

function textOf(node: ElementContent): string {
  if (node.type !== 'element') return toString(node);
  return 'dataSaid' in node.properties ? '' : (formulaSource(node) ?? visibleText(node));
}
