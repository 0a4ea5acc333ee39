// Asks axe about every page of a built site.
// usage: npm run audit -- [--site DIR] [--view light|dark|phone|"forced colours"] [--only WORD]     without --site: `dist`
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findViolations } from '../find-violations.ts';
import { findBrowser } from '../run-all/find-browser.ts';
import { serve } from '../serve.ts';
import { axeViews, showAs } from './axe-views.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    view: { type: 'string' },
    only: { type: 'string', default: '' },
  },
});
const views = Object.entries(axeViews).filter(([name]) => values.view === undefined || name === values.view);
const addresses = pagesOf(values.site).filter((address) => address.includes(values.only));
if (!views.length || !addresses.length) {
  console.error(views.length ? `no page in ${values.site}` : `views: ${Object.keys(axeViews).join(', ')}`);
  process.exit(2);
}
const found = await audit(values.site, addresses);
console.log(`${addresses.length} pages in ${views.length} views: ${found} findings`);
process.exitCode = found ? 1 : 0;

async function audit(site: string, paths: readonly string[]): Promise<number> {
  const server = await serve(site, '/');
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  let count = 0;
  try {
    const context = await browser.newContext({ serviceWorkers: 'block', baseURL: server.url });
    const page = await context.newPage();
    for (const [name, view] of views) {
      await showAs(page, view);
      for (const path of paths) {
        await page.goto(addressOf(site, path));
        for (const violation of await findViolations(page, view.rules)) {
          console.log(`${path || './'} (${name}) ${violation}`);
          count++;
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return count;
}

/** The one-file edition is read as a file: its styles are inside, which the policy of the hosted site forbids. */
function addressOf(site: string, path: string): string {
  return path === 'notes.html' ? pathToFileURL(join(resolve(site), path)).href : path;
}

/** Addresses of all pages in SITE that a reader stays on. */
function pagesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.html') && !readFileSync(join(site, name), 'utf8').includes(' data-forward'))
    .map((name) => name.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}
