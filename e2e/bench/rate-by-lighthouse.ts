import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { findBrowser } from '../run-all/find-browser.ts';
import { install } from './prepare-peer.ts';
import { serveCounting } from './serve-counting.ts';

const packages = { lighthouse: '13.5.0' };
const names = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const score = z.object({ score: z.number() });
const report = z.object({ categories: z.object(Object.fromEntries(names.map((name) => [name, score]))) });
const run = promisify(execFile);

/**
 * Lighthouse's marks of 100, with its mobile settings, for the page at ADDRESS of the site in DIR: performance,
 * accessibility, best practices, SEO. It is installed into FOLDER. @returns undefined where it can't be or fails
 */
export async function rateByLighthouse(
  dir: string,
  address: string,
  folder: string,
): Promise<readonly number[] | undefined> {
  const own = join(folder, 'lighthouse');
  const server = await serveCounting(dir);
  try {
    install('Lighthouse', packages, own);
    const { stdout } = await run(
      process.execPath,
      [
        join(own, 'node_modules/lighthouse/cli/index.js'),
        server.url + address,
        '--output=json',
        '--quiet',
        `--only-categories=${names.join(',')}`,
        `--chrome-flags=--headless ${process.getuid?.() === 0 ? '--no-sandbox' : ''}`,
      ],
      { maxBuffer: 100_000_000, env: { ...process.env, CHROME_PATH: findBrowser() ?? '' } },
    );
    const { categories } = report.parse(JSON.parse(stdout));
    return names.map((name) => Math.round(100 * categories[name]!.score));
  } catch (error) {
    console.error(`Lighthouse: ${String(error).split('\n')[0]}`);
    return undefined;
  } finally {
    server.close();
  }
}
