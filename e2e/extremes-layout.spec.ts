// Whatever an author writes, the page holds: titles, words, tables, code, lists and scripts at their worst.
import { readPages } from './built/read-pages.ts';
import { findViolations } from './find-violations.ts';
import { longTitle, longWord } from './extremes/make-extremes.ts';
import { expect, test } from './test.ts';

for (const width of [320, 390, 768, 1440])
  test(`no page is wider than a window of ${width} px`, async ({ page, dist }) => {
    await page.setViewportSize({ width, height: 844 });
    const wide: string[] = [];
    for (const { path } of readPages(dist)) {
      if (path.startsWith('s/') || path === 'notes.html') continue;
      await page.goto(path || './');
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) wide.push(`${path}: ${overflow} px`);
    }
    expect(wide).toEqual([]);
  });

test('axe finds nothing on any section on a phone', async ({ page, dist }) => {
  // So high that the bar at its foot covers nothing that is measured.
  await page.setViewportSize({ width: 390, height: 8000 });
  for (const { path } of readPages(dist)) {
    if (!/^extremes\/./.test(path)) continue;
    await page.goto(path);
    expect(await findViolations(page), path).toEqual([]);
  }
});

test('a title of 300 characters and a word of 200 are shown whole', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('extremes/');
  await page.getByRole('main').getByRole('link', { name: longTitle }).first().click();
  await expect(page.locator('h1')).toHaveText(longTitle);
  await page.goto('extremes/a-word-of-200-characters/');
  await expect(page.locator('article p').first()).toContainText(longWord);
});

test('a table of 30 columns scrolls by itself, by keyboard too, and its headers stay', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 600 });
  await page.goto('extremes/a-table-of-30-columns/');
  const region = page.getByRole('region', { name: 'Thirty columns' });
  await region.focus();
  for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100);
  const left = await region.evaluate((element) => element.getBoundingClientRect().left);
  const header = page.getByRole('rowheader', { name: 'Row 3' });
  await expect.poll(async () => Math.round((await header.boundingBox())!.x - left)).toBe(0);
});

test('a wide formula scrolls by itself, by keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('extremes/formulas/');
  const formula = page.locator('.formula');
  await formula.focus();
  for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => formula.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100);
});

test('a paragraph in Arabic runs from the right among pages that do not', async ({ page }) => {
  await page.goto(`extremes/${encodeURIComponent('العربية-من-اليمين')}/`);
  await expect(page.locator('article > p').last()).toHaveCSS('direction', 'rtl');
  await expect(page.locator('article ul[dir]')).toHaveCSS('direction', 'rtl');
  await expect(page.locator('html')).not.toHaveAttribute('dir');
});

test('the bar of a phone is at its foot on a page without text', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('extremes/nothing/');
  const bar = (await page.getByRole('navigation', { name: 'Menu' }).boundingBox())!;
  expect(Math.round(bar.y + bar.height)).toBe(844);
});
