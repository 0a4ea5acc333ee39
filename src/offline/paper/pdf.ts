// In: the text of all pages. Out: a book as PDF, printed by the Chromium at hand.
// 1 print it with blanks for the page numbers   2 read from the PDF where each chapter stands   3 print it with them
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gathered } from '../one-file/one-file.ts';
import { bundleStyles } from './bundle-styles.ts';
import { needChromium } from './need-chromium.ts';
import { pagesOfTargets } from './pages-of-targets.ts';
import { printToPdf } from './print-to-pdf.ts';
import { writeBook } from './write-book.ts';

/** Name of the file in the site's root. */
export const pdfName = 'notes.pdf';

/** Writes the site as a PDF into DIR. @throws NotesError `pdf/no-browser`; Error when the browser fails. */
export async function pdf(dir: string, gathered: Gathered): Promise<void> {
  const browser = needChromium();
  const styles = await bundleStyles('book.css');
  const blank = await printToPdf(
    browser,
    writeBook(gathered, styles, () => undefined),
  );
  const pages = pagesOfTargets(blank);
  await writeFile(
    join(dir, pdfName),
    await printToPdf(
      browser,
      writeBook(gathered, styles, (id) => pages.get(id)),
    ),
  );
}
