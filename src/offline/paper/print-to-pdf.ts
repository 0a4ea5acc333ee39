import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runChromium } from '../../run-chromium.ts';

const name = 'book.pdf';

/** HTML printed by the Chromium at BROWSER, with its headings as outline. @throws Error with what the browser said. */
export function printToPdf(browser: string, html: string): Promise<Buffer> {
  return runChromium(
    browser,
    html,
    (folder) => ['--no-pdf-header-footer', '--generate-pdf-document-outline', `--print-to-pdf=${join(folder, name)}`],
    (folder, { stderr }) =>
      readFile(join(folder, name)).catch(() => {
        throw new Error(`${browser} printed nothing: ${stderr.trim().split('\n').at(-1)}`);
      }),
  );
}
