import { toString } from 'hast-util-to-string';
import type { NotesPage } from '../types.ts';
import { foldText } from './fold-text.ts';
import { namesInTitle } from './names-in-title.ts';
import { splitGloss } from './split-gloss.ts';
import type { Term } from './term.ts';
import { termKind } from './term-kind.ts';
import type { WordUse } from './word-use.ts';
import { walkElements } from '../walk.ts';

/** Words that the author links to the heading titled with them: the author says what they mean. */
export function linkTerms(pages: readonly NotesPage[], words: WordUse): Term[] {
  const headings = new Map(
    pages.flatMap((page) =>
      page.headings.map(({ fileAnchor, id, depth, text }) => [
        `${page.file}#${fileAnchor}`,
        { text, home: depth === 1 ? { page: page.id } : { page: page.id, heading: id } },
      ]),
    ),
  );
  const terms: Term[] = [];
  for (const page of pages)
    walkElements(page.body, (node) => {
      const href = node.tagName === 'a' ? node.properties['href'] : undefined;
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      const heading = headings.get(`${page.file}${href.toLowerCase()}`);
      const written = toString(node).replace(/\s+/g, ' ').trim();
      if (!heading || !namesInTitle(heading.text).some((title) => isSame(title.name, written))) return;
      const { name, short } = splitGloss(written);
      const kind = termKind(name, words);
      if (kind === 'none' || kind === 'word' || name.split(' ').length > 4) return;
      terms.push({
        // "AMIs" is AMI.
        name: name.replace(/^(\p{Lu}{2,}\p{N}?)s$/u, '$1'),
        short,
        isOrdinary: kind === 'phrase',
        home: heading.home,
        reason: 'linked by the author',
        isSure: true,
        summary: undefined,
      });
    });
  return terms;
}

function isSame(one: string, other: string): boolean {
  return foldText(one).text === foldText(other).text;
}
