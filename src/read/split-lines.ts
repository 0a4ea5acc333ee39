import type { Element, ElementContent } from '../types.ts';

/** A line of a paragraph, and how it ends. */
export interface Line {
  readonly nodes: readonly ElementContent[];
  /** How many `<br>` follow it: 0 at the paragraph's end and where only a line break of the source parts it from a pseudo-list. */
  readonly breaks: number;
}

const pseudoIndent = /\n(?=[ \t]*[\u00a0\u2002\u2003]{2})/;

/**
 * The lines of PARAGRAPH as its author parted them: at each `<br>` (not at Markdown's own hard breaks), and at line ends
 * before an indent of at least two hard spaces.
 * @param source the text that offsets count in.
 */
export function splitLines(paragraph: Element, source: string): Line[] {
  const lines: { nodes: ElementContent[]; breaks: number }[] = [{ nodes: [], breaks: 0 }];
  for (const node of paragraph.children) {
    const line = lines.at(-1)!;
    if (isRawBreak(node, source)) {
      if (line.nodes.every(isBlank) && lines.length > 1) lines.at(-2)!.breaks++;
      else {
        line.breaks++;
        lines.push({ nodes: [], breaks: 0 });
      }
      continue;
    }
    const parts = node.type === 'text' ? node.value.split(pseudoIndent) : [];
    if (node.type !== 'text' || parts.length === 1) line.nodes.push(node);
    else
      parts.forEach((value, index) => {
        if (index > 0) lines.push({ nodes: [], breaks: 0 });
        lines.at(-1)!.nodes.push({ ...node, value });
      });
  }
  if (lines.at(-1)!.nodes.every(isBlank)) lines.pop();
  return lines;
}

/** The line end that stands between blocks, so that their words don't run together. */
export function newline(): ElementContent {
  return { type: 'text', value: '\n' };
}

/** Whether NODE is text of spaces only. */
export function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && /^[ \t\r\n]*$/.test(node.value);
}

function isRawBreak(node: ElementContent, source: string): boolean {
  if (node.type !== 'element' || node.tagName !== 'br') return false;
  const offset = node.position?.start?.offset;
  return offset === undefined || source[offset] === '<';
}
