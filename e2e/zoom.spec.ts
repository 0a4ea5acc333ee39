// Large text and strong magnification (WCAG 1.4.4, 1.4.10): a window of 1280 px at 400 % is 320 px wide.
import type { Page } from '@playwright/test';
import { everyKind, section } from './places.ts';
import { expect, test } from './test.ts';

/** What stands out of the window sideways, except in what scrolls by itself. */
async function outside(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *, header *, footer *')]
      .filter((element) => {
        const { left, right, width, height } = element.getBoundingClientRect();
        const scrolls = element.closest('.scroll, pre, .code, figure, svg, .formula, [tabindex="0"]');
        const isSeen = width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
        return isSeen && !scrolls && (left < -1 || right > document.documentElement.clientWidth + 1);
      })
      .map((element) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`),
  );
}

for (const [kind, address] of Object.entries(everyKind)) {
  test(`at 400 %, ${kind} is read without scrolling sideways`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await outside(page)).toEqual([]);
  });

  test(`with text twice as large, ${kind} loses nothing`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    expect(await outside(page)).toEqual([]);
  });
}

test('at 400 % most of the window is the text', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(section);
  await page.evaluate(() => scrollTo(0, 2000));
  // What is in front of the middle third of the window, and how far up and down the text goes.
  const rows = await page.evaluate(() =>
    Array.from({ length: 32 }, (_, row) => document.elementFromPoint(160, row * 8 + 4)?.closest('main') !== null),
  );
  expect(rows.filter(Boolean).length / rows.length).toBeGreaterThan(0.5);
});

test('at 400 % the search fits into the window and its results can be reached', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(section);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lambda');
  const dialog = page.locator('dialog[data-search-state=done]');
  await expect(dialog).toBeVisible();
  const box = (await dialog.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(320);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('a[data-result]:focus, a[data-sub-result]:focus')).toBeInViewport();
});
