import { SKIP, visit } from 'unist-util-visit';
import type { Element, Place, Root, Tidied } from '../types.ts';
import { tidyAlert } from './tidy-alert.ts';
import { tidyTable } from './tidy-table.ts';

/**
 * Gives TREE the structure that its author wrote without having the markup for it, in place: GitHub alerts, captions
 * and row headers of tables, alignment as classes. Words and their order stay.
 * @returns what was repaired beyond GitHub's own rendering; empty when REPAIR is off.
 */
export function tidy(tree: Root, file: string, repair: boolean): Tidied[] {
  const tidied: Tidied[] = [];
  const note = (rule: string, node: Element) => tidied.push({ rule, place: placeOf(node, file) });
  visit(tree, 'element', (node, index, parent) => {
    alignByClass(node);
    if (node.tagName === 'blockquote') tidyAlert(node);
    if (node.tagName === 'table' && parent && index !== undefined && repair) {
      const removed = tidyTable(node, parent, index, (rule) => note(rule, node));
      if (removed) return [SKIP, index - removed + 1];
    }
    return undefined;
  });
  return tidied;
}

// The strict content policy knows no style attribute, and `align` is obsolete.
function alignByClass(node: Element): void {
  const align = node.properties['align'] ?? /text-align:\s*(\w+)/.exec(String(node.properties['style'] ?? ''))?.[1];
  delete node.properties['align'];
  delete node.properties['style'];
  if (align !== 'center' && align !== 'right') return;
  const classes = Array.isArray(node.properties['className']) ? node.properties['className'] : [];
  node.properties['className'] = [...classes, align];
}

function placeOf(node: Element, file: string): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
