// The main pages as pictures, looked at from so far that no letter is legible: fonts of another machine make little
// difference there, but a column that is missing or a colour that is wrong does.
// `npm run e2e -- screenshots --project=root --update-snapshots` takes them anew.
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { mainPages, mainViews, showView } from './gallery/views.ts';
import { expect, test } from './test.ts';

test.use({ expectedMessages: [/Service Worker registration blocked|status of 404/], serviceWorkers: 'block' });

const views = ['light', 'dark', 'phone-light', 'phone-dark', 'print'] as const;
const sideways = 48;
// A cell looks otherwise from this difference on, in a channel of 256; so many may: where lines break is the fonts' affair.
const slight = 10;
const share = 0.06;

/** The share of cells in which PAGE looks other than the picture NAME. */
async function difference(page: Page, name: string): Promise<number> {
  const seen = sharp(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
    .resize({ width: sideways, kernel: 'cubic' })
    .blur(1.2)
    .removeAlpha();
  const path = test.info().snapshotPath(name);
  const isUpdate = isUpdating();
  if (isUpdate) writeFileSync(path, await seen.clone().png().toBuffer());
  const [now, then] = await Promise.all([seen, sharp(path).removeAlpha()].map((picture) => picture.raw().toBuffer()));
  if (now!.length !== then!.length) return 1;
  const cells = Array.from({ length: now!.length / 3 }, (_, cell) =>
    [0, 1, 2].some((channel) => Math.abs(now![3 * cell + channel]! - then![3 * cell + channel]!) > slight),
  );
  return cells.filter(Boolean).length / cells.length;
}

/** Puts CSS over the styles of PAGE; the strict policy would refuse a style element. */
async function restyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

for (const [name, address] of Object.entries(mainPages))
  for (const view of views)
    test(`${name} looks as it did: ${view}`, async ({ page }) => {
      await showView(page, address, mainViews[view]!);
      expect(await difference(page, `${name}-${view}.png`)).toBeLessThan(share);
    });

test('the results of a search look as they did', async ({ page }) => {
  await showView(page, mainPages['section']!, mainViews['light']!);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('storage classes');
  await expect(page.locator('dialog[data-search-state=done]')).toBeVisible();
  await page.waitForTimeout(500);
  expect(await difference(page, 'results-light.png')).toBeLessThan(share);
});

const others = [
  ':root { --serif: "DejaVu Serif", Times, serif; --sans: "DejaVu Sans", Helvetica, sans-serif }',
  ':root { --serif: C059, Times, serif; --sans: "Nimbus Sans Narrow", "Arial Narrow", sans-serif }',
];
const broken = {
  'without its stylesheet': 'body * { all: revert }',
  'without the course beside it': '#u-course { visibility: hidden }',
  'in the wrong colours': ':root { --paper: #d0d0d0 }',
  'with the text in the wrong place': 'article { translate: 12rem }',
  'with everything too large': 'article { zoom: 1.6 }',
};

function isUpdating(): boolean {
  return ['all', 'changed'].includes(test.info().config.updateSnapshots);
}

test.describe('these pictures', () => {
  // What is changed on purpose here must not become the picture.
  test.beforeEach(() => test.skip(isUpdating(), 'pictures are being made'));

  for (const css of others)
    test(`survive other fonts: ${css.slice(18, 30)}`, async ({ page }) => {
      await showView(page, mainPages['section']!, mainViews['light']!);
      await restyle(page, css);
      expect(await difference(page, 'section-light.png')).toBeLessThan(share);
    });

  for (const [what, css] of Object.entries(broken))
    test(`notice a section ${what}`, async ({ page }) => {
      await showView(page, mainPages['section']!, mainViews['light']!);
      await restyle(page, css);
      expect(await difference(page, 'section-light.png')).toBeGreaterThan(share);
    });
});
