import { toString } from 'hast-util-to-string';
import type { Findings } from '../problems.ts';
import type { Element, ElementContent, Root, Tidied } from '../types.ts';
import { toMathml } from './to-mathml.ts';

export interface FormulaContext {
  readonly file: string;
  /** The text that the tree's offsets count in. */
  readonly source: string;
  readonly findings: Findings;
}

/**
 * Puts MathML in the stead of formulas in TREE, in place: of code whose language is `math`, which is what `$x$` and
 * `$$x$$` were parsed to, and fences of that language. What can't be parsed stays as code, with the warning
 * `read/formula`.
 * @returns a note for each formula.
 */
export function renderFormulas(tree: Root, context: FormulaContext): Tidied[] {
  const tidied: Tidied[] = [];
  let line = 1;
  let column = 1;
  const visit = (parent: Root | Element): void => {
    parent.children.forEach((node, index) => {
      const start = 'position' in node ? (node.position as Element['position'])?.start : undefined;
      if (start) ({ line, column } = start);
      if (node.type !== 'element') {
        if ('children' in node) visit(node as unknown as Element);
        return;
      }
      const code = formulaCode(node);
      if (!code) return visit(node);
      const place = { file: context.file, line, column };
      const isBlock = node.tagName === 'pre';
      const at = node.position?.start?.offset;
      const isDisplay = isBlock || (at !== undefined && context.source.startsWith('$$', at));
      tidied.push({ rule: 'math', place });
      const tex = texOf(code, isBlock);
      try {
        parent.children[index] = shown(toMathml(tex, isDisplay), node, isDisplay, isBlock);
      } catch (error) {
        delete code.properties['className'];
        if (!isBlock) code.children = [{ type: 'text', value: tex }];
        const reason = `this formula is shown as code: ${error instanceof Error ? error.message : String(error)}`;
        context.findings.warn('read/formula', reason, place, 'Write it in TeX as GitHub knows it, or as `code`.');
      }
    });
  };
  visit(tree);
  return tidied;
}

/** The code element of NODE, if that is a formula: itself, or what stands in a `pre`. */
function formulaCode(node: Element): Element | undefined {
  const code = node.tagName === 'pre' ? node.children[0] : node;
  if (code?.type !== 'element' || code.tagName !== 'code') return undefined;
  const classes = code.properties['className'];
  return Array.isArray(classes) && classes.includes('language-math') ? code : undefined;
}

function texOf(code: Element, isBlock: boolean): string {
  const tex = toString(code).trim();
  // Of two dollars the parser was shown one; GitHub's other way to write a formula in a line is $`x`$.
  return isBlock ? tex : tex.replace(/^\$([^]*)\$$/, '$1').replace(/^`([^]*)`$/, '$1');
}

function shown(math: Element, { position }: Element, isDisplay: boolean, isBlock: boolean): Element {
  const at = position && { position };
  if (!isDisplay) return { ...math, ...at };
  // Focusable, so that a wide formula can be scrolled by keyboard.
  const frame: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['formula'], tabIndex: 0 },
    children: [math],
    ...at,
  };
  const children: ElementContent[] = [frame];
  return isBlock ? { type: 'element', tagName: 'p', properties: {}, children, ...at } : frame;
}
