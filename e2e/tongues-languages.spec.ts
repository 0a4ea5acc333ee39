// One course in eight languages: a tree of addresses for each, a switch that stays at the same section, an index each.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crawl } from './built/crawl.ts';
import { readPages } from './built/read-pages.ts';
import { findViolations } from './find-violations.ts';
import { basePaths } from './sites.ts';
import { expect, test } from './test.ts';

test('the switch leads to the same section in another language, by keyboard, and back', async ({ page }) => {
  await page.goto('bread-at-home/keeping-bread/');
  const button = page.getByRole('navigation', { name: 'Language' }).getByRole('button', { name: 'English' });
  await button.focus();
  await page.keyboard.press('Enter');
  const list = page.locator('#u-languages');
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  for (let tabs = 0; tabs < 5; tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(
    new RegExp(`/ja/${encodeURIComponent('家で焼くパン')}/${encodeURIComponent('パンの保存')}/$`),
  );
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.getByRole('navigation', { name: '言語' }).getByRole('button', { name: '日本語' }).click();
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(/\/bread\/bread-at-home\/keeping-bread\/$/);
});

test('the languages of a page name each other, all over the site', ({ dist }) => {
  const alternates = new Map(
    readPages(dist)
      .filter(({ path }) => !path.endsWith('.html'))
      .map(({ path }) => ({ path, html: readFileSync(join(dist, path, 'index.html'), 'utf8') }))
      .filter(({ html }) => html.includes('<article'))
      .map(({ path, html }) => {
        const links = Array.from(html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g));
        return [`${basePaths.tongues}${path}`, links.map(([, lang, href]) => `${lang} ${decodeURI(href!)}`)];
      }),
  );
  expect(alternates.size).toBe(8 * 5);
  for (const [address, list] of alternates) {
    // Eight languages, and the one for everybody else.
    expect(list, address).toHaveLength(9);
    for (const other of list) expect(alternates.get(other.split(' ')[1]!), `${other} from ${address}`).toEqual(list);
  }
});

test('each language is searched by itself, with its own words', async ({ page }) => {
  for (const [home, typed, found] of [
    ['./', 'fermentation', /^\/bread\/bread-at-home\//],
    ['fr/', 'fermentation', /^\/bread\/fr\//],
    ['de/', 'Gärung', /^\/bread\/de\//],
    ['ja/', '発酵', /^\/bread\/ja\//],
  ] as const) {
    await page.goto(home);
    await page.keyboard.press('Control+k');
    const dialog = page.locator('dialog[data-search-state]');
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    await page.keyboard.insertText(typed);
    await expect(dialog).toHaveAttribute('data-search-state', 'done');
    const addresses = await dialog
      .locator('a[data-result]')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toMatch(found);
  }
});

test('a link from one language’s file to another’s leads there', async ({ page }) => {
  await page.goto('bread-at-home/');
  await page.getByRole('main').getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL(/\/bread\/de\/brot-zu-hause\/$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('no link is broken between the languages, and nothing comes from another host', ({ dist }) => {
  const { links, ...problems } = crawl(readPages(dist), dist, basePaths.tongues);
  expect(links).toBeGreaterThan(1000);
  expect(problems).toEqual({ broken: [], duplicateIds: [], foreignLoads: [] });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the open list of languages (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('zh-hans/');
    await page.locator('.languages button').click();
    expect(await findViolations(page)).toEqual([]);
  });
