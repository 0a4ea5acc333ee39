import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KeptNotes } from './kept-notes.ts';

/** Writes the author's text of each page beside the page, into the site built in FOLDER; home has none. */
export function writeTexts(folder: string, { texts }: KeptNotes): void {
  for (const [page, text] of texts) {
    if (page === '') continue;
    const file = join(folder, `${page}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text.markdown);
  }
}
