import { formulaSource } from '../formula-source.ts';
import type { Element, ElementContent, Root } from '../types.ts';

// Nothing in these is prose, or they are controls.
const opaque = new Set(['pre', 'math', 'svg', 'script', 'style', 'button', 'summary', 'select', 'textarea']);
// Part of a line of text, and a name may reach into and across them.
const transparent = new Set(
  `abbr b bdi bdo cite del dfn em font i ins mark q ruby s small span strike strong sub u wbr tt`.split(' '),
);
// Part of a line of text, but no name may touch them.
const closed = new Set(`a code kbd samp var br img input picture math sup rt rp`.split(' '));

/** Stands in the text of a run for what no name may reach across. */
const gap = '\uFFFC';

/** Neighbours in one line of text, or a block that has children of its own. */
export type Run = { readonly line: ElementContent[] } | { readonly block: Element };

/** The children of NODE in order, neighbours in a line of text together. Code, formulas and what we added are left out. */
export function textRuns(node: Root | Element): Run[] {
  const runs: Run[] = [];
  let line: ElementContent[] | undefined;
  for (const child of node.children as ElementContent[]) {
    if (isInline(child)) {
      if (!line) runs.push({ line: (line = []) });
      line.push(child);
    } else {
      line = undefined;
      if (isBlock(child) && !isSkipped(child)) runs.push({ block: child });
    }
  }
  return runs;
}

/** Text of an inline NODE; a gap of the same length for what no name may touch. A hard line break is U+2028. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return gap;
  if (node.tagName === 'br') return '\u2028';
  const text = node.children.map(textOf).join('');
  return isOpen(node) ? text : gap.repeat(text.length || 1);
}

function isOpen(node: Element): boolean {
  return transparent.has(node.tagName) && !('dataAdded' in node.properties);
}

/** The same text as it is read, place for place: with what stands in code and links. */
export function shownTextOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return ' ';
  if (node.tagName === 'br') return '\u2028';
  const text = formulaSource(node) ?? node.children.map(shownTextOf).join('');
  return isOpen(node) ? text : text || ' ';
}

/** The same places, but only what stands in links shows; undefined where there is no link. */
export function linkedTextOf(nodes: readonly ElementContent[]): string | undefined {
  let hasLinks = false;
  const inLinks = (node: ElementContent): string => {
    if (node.type === 'element' && node.tagName === 'a') {
      hasLinks = true;
      return node.children.map(textOf).join('') || gap;
    }
    if (node.type === 'element' && isOpen(node)) return node.children.map(inLinks).join('');
    return gap.repeat(textOf(node).length);
  };
  const text = nodes.map(inLinks).join('');
  return hasLinks ? text : undefined;
}

function isInline(node: ElementContent): boolean {
  const type: string = node.type;
  if (type === 'text' || type === 'mdxTextExpression' || type === 'mdxJsxTextElement') return true;
  return node.type === 'element' && (transparent.has(node.tagName) || closed.has(node.tagName));
}

function isBlock(node: ElementContent): node is Element {
  return node.type === 'element' || (node.type as string) === 'mdxJsxFlowElement';
}

function isSkipped(node: Element): boolean {
  if (node.type !== 'element') return false;
  const classes = node.properties['className'];
  return (
    opaque.has(node.tagName) ||
    'dataAdded' in node.properties ||
    (Array.isArray(classes) && classes.includes('alert-title'))
  );
}
