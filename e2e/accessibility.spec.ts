import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { axeViews, showAs } from './audit/axe-views.ts';
import { findViolations } from './find-violations.ts';
import { everyKind } from './places.ts';
import { expect, test } from './test.ts';

for (const [view, options] of Object.entries(axeViews)) {
  for (const [kind, address] of Object.entries(everyKind))
    test(`${kind}: axe finds nothing in ${view}`, async ({ page }) => {
      await showAs(page, options);
      await page.goto(address);
      expect(await findViolations(page, options.rules)).toEqual([]);
    });

  test(`the five longest sections: axe finds nothing in ${view}`, async ({ page, dist }) => {
    await showAs(page, options);
    for (const address of longestSections(dist)) {
      await page.goto(address);
      expect(await findViolations(page, options.rules), address).toEqual([]);
    }
  });

  test(`the one-file edition: axe finds nothing in ${view}`, async ({ page, dist }) => {
    test.setTimeout(180_000);
    await showAs(page, options);
    await page.goto(pathToFileURL(join(dist, 'notes.html')).href);
    expect(await findViolations(page, options.rules)).toEqual([]);
  });
}

/** Addresses of the sections with the largest pages in DIST. */
function longestSections(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?!services|pagefind|s\b)[^/]+\/[^/]+\/index\.html$/.test(name))
    .map((name) => ({ name, size: statSync(join(dist, name)).size }))
    .sort((a, b) => b.size - a.size)
    .slice(0, 5)
    .map(({ name }) => name.replace('index.html', ''));
}
