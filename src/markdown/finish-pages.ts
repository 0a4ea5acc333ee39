import { wordsFor } from '../words/words.ts';
import type { NotesPage } from '../types.ts';
import { treesOf } from '../split/trees-of.ts';
import { walkElements } from '../walk.ts';
import { addPermalinks } from './add-permalinks.ts';
import { finishPage, type FinishContext } from './finish-page.ts';
import type { Highlighter } from './highlight.ts';
import { nameEmoji } from './name-emoji.ts';
import { nameParts } from './name-parts.ts';
import { hasRightToLeft, setDirections } from './set-directions.ts';

interface FinishOptions {
  readonly findPicture: FinishContext['findPicture'];
  readonly findDiagram: FinishContext['findDiagram'];
  readonly highlighter: Highlighter;
  readonly withLines: boolean;
}

/** Finishes all PAGES, in place, after loading just the languages whose code they show. */
export async function finishPages(
  pages: readonly NotesPage[],
  { findPicture, findDiagram, highlighter, withLines }: FinishOptions,
): Promise<void> {
  await highlighter.load(languagesOf(pages));
  const { highlight } = highlighter;
  for (const page of pages) {
    const words = wordsFor(page.lang);
    const isMixed = hasRightToLeft(page);
    for (const tree of treesOf(page)) {
      finishPage(tree, page, { highlight, words, findPicture, findDiagram, withLines });
      nameParts(tree, words);
      addPermalinks(tree, words);
      if (isMixed) setDirections(tree);
      nameEmoji(tree);
    }
  }
}

function languagesOf(pages: readonly NotesPage[]): Set<string> {
  const languages = new Set<string>();
  for (const tree of pages.flatMap(treesOf))
    walkElements(tree, (node) => {
      if (node.tagName !== 'code' || !Array.isArray(node.properties['className'])) return;
      for (const name of node.properties['className'].map(String))
        if (name.startsWith('language-')) languages.add(name.slice('language-'.length).toLowerCase());
    });
  return languages;
}
