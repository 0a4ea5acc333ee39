import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { createHighlighter } from '../../markdown/highlight.ts';
import { finishPages } from '../../markdown/finish-pages.ts';
import { makeNotes } from '../../notes.ts';

/** The parts that notes can have, as HTML of a section: each made from Markdown in the way of all notes. */
export async function renderSample(): Promise<string> {
  const file = 'sample.md';
  const path = new URL(file, import.meta.url).pathname;
  const sources = [{ file, path, bytes: readFileSync(new URL(file, import.meta.url)) }];
  const plain = { registry: undefined, ledger: undefined, base: '/', lang: 'en', terms: false, drafts: false };
  const { pages } = makeNotes({ ...plain, sources, tidy: true, split: 1 });
  await finishPages(pages, {
    findPicture: () => undefined,
    findDiagram: () => undefined,
    highlighter: createHighlighter(),
    withLines: false,
  });
  return pages.map(({ title, body }) => `<h2>${title}</h2>${toHtml(body)}`).join('\n');
}
