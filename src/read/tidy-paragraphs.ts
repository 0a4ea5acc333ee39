import type { Element, ElementContent, Root, RootContent } from '../types.ts';
import { newline } from './split-lines.ts';
import { tidyBreaks } from './tidy-breaks.ts';

/**
 * Puts paragraphs and lists in the stead of `<br>` runs and pseudo-lists all over TREE, in place; a `<br>` between
 * blocks goes.
 * @param source the text that offsets count in.
 */
export function tidyParagraphs(tree: Root, source: string, note: (rule: string, node: Element) => void): void {
  const tidyChildren = (parent: Root | Element): void => {
    // Alerts, quotes and items hold paragraphs too; code holds none.
    if (parent.type === 'element' && /^(pre|code|table|p|h[1-6])$/.test(parent.tagName)) {
      if (parent.tagName === 'table') parent.children.forEach((child) => child.type === 'element' && tidyCells(child));
      return;
    }
    const children = (parent.children as (RootContent | ElementContent)[]).flatMap(
      (node): (RootContent | ElementContent)[] => {
        if (node.type !== 'element') return [node];
        if (node.tagName === 'br' && parent.type === 'root') {
          note('line-breaks', node);
          return [];
        }
        if (node.tagName === 'p') return tidyParagraph(node, source, note);
        if (/^(li|dd)$/.test(node.tagName)) tidyInline(node, source, note);
        tidyChildren(node);
        return [node];
      },
    );
    parent.children = children as typeof parent.children;
  };
  const tidyCells = (node: Element): void => {
    if (/^t[dh]$/.test(node.tagName)) tidyInline(node, source, note);
    node.children.forEach((child) => child.type === 'element' && tidyCells(child));
  };
  tidyChildren(tree);
}

function tidyParagraph(node: Element, source: string, note: (rule: string, node: Element) => void): ElementContent[] {
  const tidied = tidyBreaks(node, source);
  if (!tidied) return [node];
  if (tidied.rules.includes('line-breaks')) note('line-breaks', node);
  for (const block of tidied.blocks) if (block.tagName === 'ul') note('pseudo-list', block);
  return tidied.blocks.flatMap((block, index) => (index ? [newline(), block] : [block]));
}

const inside = /^(a|abbr|b|br|code|del|em|i|img|input|ins|kbd|mark|s|small|span|strong|sub|sup|u)$/;

// Cells and tight items hold lines, not paragraphs: only a whole pseudo-list and a `<br>` at the end are certain there.
function tidyInline(cell: Element, source: string, note: (rule: string, node: Element) => void): void {
  const end = cell.children.findIndex((child) => child.type === 'element' && !inside.test(child.tagName));
  const lines = end < 0 ? cell.children : cell.children.slice(0, end);
  const tidied = tidyBreaks({ ...cell, children: lines }, source);
  if (!tidied) return;
  const [only] = tidied.blocks;
  if (tidied.blocks.length > 1 || !only) return;
  if (only.tagName === 'ul') note('pseudo-list', only);
  else note('line-breaks', cell);
  const replaced = only.tagName === 'ul' ? [only] : only.children;
  cell.children = [...replaced, ...(end < 0 ? [] : cell.children.slice(end))];
}
