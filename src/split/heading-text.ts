import { formulaSource } from '../formula-source.ts';
import type { Element, ElementContent } from '../types.ts';

/** The words of HEADING as a title, in one line: without references to footnotes; of a heading that is only a picture its alternative text. */
export function headingText(heading: Element): string {
  return clean(textOf(heading, 'words')) || clean(textOf(heading, 'pictures'));
}

function textOf(node: ElementContent, kind: 'words' | 'pictures'): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || 'dataFootnoteRef' in node.properties) return '';
  if (node.tagName === 'img') return kind === 'pictures' ? ` ${String(node.properties['alt'] ?? '')} ` : '';
  if (node.tagName === 'br') return ' ';
  return formulaSource(node) ?? node.children.map((child) => textOf(child, kind)).join('');
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
