import { toString } from 'hast-util-to-string';
import type { Element } from './types.ts';

/** What the author wrote where NODE is a formula: its TeX, as it reads in titles, search and excerpts; else undefined. */
export function formulaSource(node: Element): string | undefined {
  if (node.tagName !== 'math') return undefined;
  const semantics = node.children.at(-1);
  const source = semantics?.type === 'element' ? semantics.children.at(-1) : undefined;
  return source?.type === 'element' && source.tagName === 'annotation' ? toString(source).trim() : toString(node);
}
