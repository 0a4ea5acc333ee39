import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const longest = 300_000;

/** HTML printed by the Chromium at BROWSER, with its headings as outline. @throws Error with what the browser said. */
export async function printToPdf(browser: string, html: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'unscroll-pdf-'));
  const [source, target] = [join(folder, 'book.html'), join(folder, 'book.pdf')];
  try {
    await writeFile(source, html);
    const { stderr } = await run(
      browser,
      [
        '--headless',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--host-resolver-rules=MAP * ~NOTFOUND',
        // Chromium refuses to run its sandbox as root, the usual user of a container.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${join(folder, 'profile')}`,
        '--no-pdf-header-footer',
        '--generate-pdf-document-outline',
        `--print-to-pdf=${target}`,
        pathToFileURL(source).href,
      ],
      { timeout: longest },
    );
    return await readFile(target).catch(() => {
      throw new Error(`${browser} printed nothing: ${stderr.trim().split('\n').at(-1)}`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
