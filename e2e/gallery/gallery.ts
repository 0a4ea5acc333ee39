// Pictures of the main pages in every view, for a person to look at.
// usage: npm run gallery -- DIR [--site DIR] [--only WORD]     without --site: `dist`
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '../run-all/find-browser.ts';
import { serve } from '../serve.ts';
import { mainPages, mainViews, showView } from './views.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { site: { type: 'string', default: 'dist' }, only: { type: 'string', default: '' } },
});
const [folder] = positionals;
if (!folder) {
  console.error('usage: npm run gallery -- DIR [--site DIR] [--only WORD]');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const taken = await takePictures(folder, values.site, values.only);
writeFileSync(join(folder, 'index.html'), sheet(taken));
console.log(`${taken.length} pictures in ${folder}; index.html there shows them all`);

async function takePictures(into: string, site: string, only: string): Promise<string[]> {
  const server = await serve(site, '/');
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const names: string[] = [];
  try {
    const context = await browser.newContext({ serviceWorkers: 'block', baseURL: server.url });
    const page = await context.newPage();
    for (const [pageName, address] of Object.entries(mainPages))
      for (const [viewName, view] of Object.entries(mainViews)) {
        const name = `${pageName}-${viewName}.png`;
        if (!name.includes(only)) continue;
        await showView(page, address, view);
        await page.screenshot({ path: join(into, name) });
        // What lies below the fold, as far as a person would look.
        await page.screenshot({
          path: join(into, name.replace('.png', '-long.png')),
          fullPage: true,
          clip: { x: 0, y: 0, width: view.width, height: await heightOf(page, view.height * 4) },
        });
        names.push(name, name.replace('.png', '-long.png'));
      }
  } finally {
    await browser.close();
    await server.close();
  }
  return names;
}

async function heightOf(page: import('@playwright/test').Page, most: number): Promise<number> {
  return Math.min(most, await page.evaluate(() => document.documentElement.scrollHeight));
}

function sheet(names: readonly string[]): string {
  const figures = names.map(
    (name) =>
      `<figure><a href="${name}"><img src="${name}" alt="" loading="lazy" width="360"></a><figcaption>${name}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>body{display:flex;flex-wrap:wrap;align-items:start;gap:1rem;font:14px sans-serif}</style>${figures.join('\n')}\n`;
}
