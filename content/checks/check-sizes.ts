import type { NotesPage } from '../../src/types.ts';
import type { Problem } from './problem.ts';

const maxWords = 5000;
const wordsWithoutHeadings = 600;
const fewestHeadings = 3;

/** Checks that no page of PAGES is too long, and that a long one has headings below its own. */
export function checkSizes(pages: readonly NotesPage[]): Problem[] {
  return pages.flatMap(({ file, place: { line }, title, words, headings }) => {
    const below = headings.filter(({ depth }) => depth > 1).length;
    if (words > maxWords)
      return [{ file, line, reason: `"${title}" has ${words} words, more than ${maxWords}: split or shorten it` }];
    if (words > wordsWithoutHeadings && below < fewestHeadings)
      return [{ file, line, reason: `"${title}" has ${words} words and only ${below} headings: give it three` }];
    return [];
  });
}
