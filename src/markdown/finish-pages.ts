import { visit } from 'unist-util-visit';
import { wordsFor } from '../words/words.ts';
import type { NotesPage } from '../types.ts';
import { addPermalinks } from './add-permalinks.ts';
import { finishPage, type FinishContext } from './finish-page.ts';
import { createHighlight } from './highlight.ts';

/** Finishes all PAGES, in place, with one highlighter that has just the languages they use. */
export async function finishPages(
  pages: readonly NotesPage[],
  { find, lang, withLines }: { find: FinishContext['findPicture']; lang: string; withLines: boolean },
): Promise<void> {
  const highlight = await createHighlight(languagesOf(pages));
  for (const page of pages) {
    const words = wordsFor(page.lang || lang);
    finishPage(page.body, page, { highlight, words, findPicture: find, withLines });
    addPermalinks(page.body, words);
  }
}

function languagesOf(pages: readonly NotesPage[]): Set<string> {
  const languages = new Set<string>();
  for (const { body } of pages)
    visit(body, 'element', (node) => {
      if (node.tagName !== 'code' || !Array.isArray(node.properties['className'])) return;
      for (const name of node.properties['className'].map(String))
        if (name.startsWith('language-')) languages.add(name.slice('language-'.length).toLowerCase());
    });
  return languages;
}
