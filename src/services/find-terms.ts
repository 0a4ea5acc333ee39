// In: pages whose author has no registry. Out: the terms that the text itself defines, the sure ones told from the others.
// 1 headings that define   2 the author's own links to headings   3 bold and linked leads of definitions
// 4 "Full Name (ABBR)" in prose   5 one entry for each term; what has two meanings is not sure
import type { NotesPage } from '../types.ts';
import { expansionTerms } from './expansion-terms.ts';
import { headingTerms } from './heading-terms.ts';
import { leadTerms } from './lead-terms.ts';
import { linkTerms } from './link-terms.ts';
import { textBlocks } from './text-blocks.ts';
import type { Term } from './term.ts';
import { uniteTerms } from './unite-terms.ts';
import { wordUse } from './word-use.ts';

// What stands in every tenth line is what the text is about, and needs no links.
const topic = 0.1;

/** The terms that PAGES define, in the order of the text. */
export function findTerms(pages: readonly NotesPage[]): Term[] {
  const blocks = pages.flatMap(textBlocks);
  const said = blocks.filter(({ isPointer }) => !isPointer);
  const words = wordUse(blocks.map(({ text }) => text));
  const onPage = Map.groupBy(blocks, ({ page }) => page);
  const found = [
    ...pages.flatMap((page) => headingTerms(page, onPage.get(page.id) ?? [], words)),
    ...linkTerms(pages, words),
    ...said.flatMap((block) => leadTerms(block, words)),
    ...said.flatMap(expansionTerms),
  ];
  return uniteTerms(found, pages).map((term) =>
    term.isSure && blocks.length > 40 && words.shareOf(term.short ?? term.name) > topic
      ? { ...term, isSure: false }
      : term,
  );
}
