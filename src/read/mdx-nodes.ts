// What an MDX file has beside HTML. hast's types don't know these nodes; Source: https://github.com/syntax-tree/mdast-util-mdx
import type { Element, ElementContent, Root } from '../types.ts';

interface Positioned {
  readonly position?: Root['position'];
  data?: object;
}

/** Imports and exports. */
export interface MdxEsm extends Positioned {
  type: 'mdxjsEsm';
  value: string;
}

export interface MdxExpression extends Positioned {
  type: 'mdxFlowExpression' | 'mdxTextExpression';
  value: string;
}

/** A value that is JavaScript: `b={1}`. */
export interface MdxAttributeExpression {
  type: 'mdxJsxAttributeValueExpression';
  value: string;
  data?: object;
}

export type MdxAttribute =
  | { type: 'mdxJsxAttribute'; name: string; value: string | MdxAttributeExpression | null }
  | { type: 'mdxJsxExpressionAttribute'; value: string; data?: object };

/** A component or a tag written as JSX; a fragment has no name. */
export interface MdxElement extends Positioned {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: MdxAttribute[];
  children: ElementContent[];
}

export type MdxNode = MdxEsm | MdxExpression | MdxElement;

interface Typed {
  readonly type: string;
}

/** Whether NODE holds imports and exports. */
export function isEsm(node: Typed): node is MdxEsm {
  return node.type === 'mdxjsEsm';
}

/** Whether NODE is JavaScript in braces, between blocks or within a line. */
export function isExpression(node: Typed): node is MdxExpression {
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
}

/** Whether NODE is a component or a tag written as JSX. */
export function isJsx(node: Typed): node is MdxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Calls ON for every node below and including NODE, parents first. */
export function eachNode(node: Root | Element | MdxNode, on: (node: MdxNode | Root | ElementContent) => void): void {
  on(node);
  if ('children' in node) for (const child of node.children) eachNode(child as Element, on);
}
