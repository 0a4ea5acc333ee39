// In: pages whose author has no registry. Out: the terms that the text itself defines, the sure ones told from the others.
// 1 headings that define   2 the author's own links to headings   3 bold and linked leads of definitions
// 4 "Full Name (ABBR)" in prose   5 one entry for each term; what has two meanings is not sure
import { remembered } from '../remember.ts';
import type { NotesPage } from '../types.ts';
import { expansionTerms } from './expansion-terms.ts';
import { headingTerms } from './heading-terms.ts';
import { leadTerms } from './lead-terms.ts';
import { linkTerms } from './link-terms.ts';
import { textBlocks, type TextBlock } from './text-blocks.ts';
import type { Term } from './term.ts';
import { uniteTerms } from './unite-terms.ts';
import { type TextOfPage, wordUse } from './word-use.ts';

// What stands in every tenth line is what the text is about, and needs no links.
const topic = 0.1;

/** The terms that PAGES define, in the order of the text. */
export function findTerms(pages: readonly NotesPage[]): Term[] {
  const texts = pages.map((page) => ({ key: page.key, page, blocks: textBlocks(page) }));
  const blocks = texts.flatMap((text) => text.blocks);
  const words = wordUse(texts);
  const found = [
    ...texts.flatMap(({ page, blocks: own }) => headingTerms(page, own, words)),
    ...linkTerms(pages, words),
    ...blocks.filter(isSaid).flatMap((block) => leadTerms(block, words)),
    ...texts.flatMap(spelledOut),
  ];
  return uniteTerms(found, pages).map((term) =>
    term.isSure && blocks.length > 40 && !words.isUsedUpTo(term.short ?? term.name, topic)
      ? { ...term, isSure: false }
      : term,
  );
}

const spelledOut = remembered(({ blocks }: TextOfPage) => blocks.filter(isSaid).flatMap(expansionTerms));

function isSaid({ isPointer }: TextBlock): boolean {
  return !isPointer;
}
