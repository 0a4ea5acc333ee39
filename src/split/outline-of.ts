import { headingRank } from 'hast-util-heading-rank';
import { type Key, rememberedFact } from '../remember.ts';
import type { Element, RootContent } from '../types.ts';
import { visibleText } from '../visible-text.ts';
import type { Outline } from './choose-levels.ts';
import { countWords } from './count-words.ts';

/** The top level nodes of a file. */
interface TopLevel {
  readonly key: Key | undefined;
  readonly nodes: readonly RootContent[];
}

/** The headings among the top level nodes of a file, with the words below each. */
export const outlineOf = rememberedFact('outline', ({ nodes }: TopLevel): readonly Outline[] => {
  const outline: { depth: number; words: number; isNamed: boolean }[] = [];
  for (const node of nodes) {
    const depth = node.type === 'element' ? headingRank(node) : undefined;
    if (depth !== undefined) outline.push({ depth, words: 0, isNamed: isNamed(node as Element) });
    else if (outline.length && 'children' in node) outline.at(-1)!.words += countWords(visibleText(node));
  }
  return outline;
});

/** Whether HEADING says something in letters or signs; one that is only a picture does not. */
export function isNamed(heading: Element): boolean {
  return visibleText(heading).trim() !== '';
}
