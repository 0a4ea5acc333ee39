import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const longest = 300_000;
const longestOutput = 200_000_000;

/**
 * Opens HTML in the Chromium at BROWSER, without a window, a network or anything of its user's, and gives it ARGS.
 * @param use what to do with what it wrote to its folder, before that goes
 * @throws Error when it fails or takes more than five minutes
 */
export async function runChromium<Result>(
  browser: string,
  html: string,
  args: (folder: string) => readonly string[],
  use: (folder: string, output: { readonly stdout: string; readonly stderr: string }) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'unscroll-browser-'));
  const source = join(folder, 'page.html');
  try {
    await writeFile(source, html);
    const output = await run(
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
        ...args(folder),
        pathToFileURL(source).href,
      ],
      { timeout: longest, maxBuffer: longestOutput },
    );
    return await use(folder, output);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
