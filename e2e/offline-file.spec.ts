// The one-file edition, opened from the disk: nothing but the file is there.
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildEditions } from './offline/build-editions.ts';
import { driveFirefox } from './offline/drive-firefox.ts';
import { walkEdition } from './offline/walk-edition.ts';
import { findFirefox } from './run-all/find-firefox.ts';
import { expect, test } from './test.ts';

const queries = readFileSync('e2e/search-queries.tsv', 'utf8')
  .split('\n')
  .map((line) => line.split('\t')[0]!)
  .filter((query) => query && !query.startsWith('#'))
  .slice(0, 20);
const fileOf = (dist: string) => pathToFileURL(join(dist, 'notes.html')).href;
const firefox = findFirefox();

test('in Chromium the file finds what the hosted site finds, and every link leads somewhere', async ({
  page,
  dist,
}) => {
  test.setTimeout(120_000);
  await page.goto('./');
  const hosted = await page.evaluate(walkEdition, queries);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(fileOf(dist));
  const walk = await page.evaluate(walkEdition, queries);
  expect(walk.first).toEqual(hosted.first);
  expect(walk.first.filter(Boolean).length).toBeGreaterThan(15);
  expect(walk.broken).toEqual([]);
  expect(walk.followed).toBeGreaterThan(100);
  expect(requests.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
});

test('in Firefox it does the same', async ({ page, dist }) => {
  test.skip(!firefox, 'there is no Firefox here; FIREFOX names one');
  test.setTimeout(180_000);
  await page.goto('./');
  const hosted = await page.evaluate(walkEdition, queries);
  const tab = await driveFirefox(firefox!);
  try {
    await tab.goto(fileOf(dist));
    const walk = await tab.evaluate(walkEdition, queries);
    expect(walk.first).toEqual(hosted.first);
    expect(walk.broken).toEqual([]);
    // The watch is awake: what is said on purpose is all that it has heard.
    await tab.evaluate((word) => console.warn(word), 'a word');
    await expect.poll(() => tab.problems).toEqual(['a word']);
  } finally {
    await tab.close();
  }
});

test('back and forward lead through sections and to the results one came from', async ({ page, dist }) => {
  await page.goto(fileOf(dist));
  const link = page.locator('nav[aria-label=Contents] ol ol a').first();
  await link.click();
  const section = new URL(page.url()).hash;
  await page.keyboard.press('/');
  const dialog = page.locator('dialog[open]');
  await dialog.getByRole('searchbox').fill('lifecycle');
  await dialog.locator('a[data-result]').first().click();
  await expect(dialog).toHaveCount(0);
  expect(new URL(page.url()).hash).not.toBe(section);
  await expect(page.locator(':target')).toBeInViewport();
  await page.goBack();
  await expect(dialog.locator('a[data-result]').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator(':target')).toBeInViewport();
});

test('a deep link opens at its heading', async ({ page, dist }) => {
  const [, id] = /<h2 id="?([^\s">]+\/[^\s">]+)/.exec(readFileSync(join(dist, 'notes.html'), 'utf8'))!;
  await page.goto(`${fileOf(dist)}#${id}`);
  await expect(page.locator(':target')).toBeInViewport();
});

test('before anything is typed it proposes what the article in view names, and lays out no other', async ({
  page,
  dist,
}) => {
  await page.goto(fileOf(dist));
  const [named, id] = await page.evaluate(() => {
    const article = [...document.querySelectorAll('main article')].filter((one) =>
      one.querySelector('a[data-service]'),
    )[3]!;
    return [article.querySelector('a[data-service]')!.textContent, article.id];
  });
  await page.goto(`${fileOf(dist)}#${id}`);
  await expect(page.locator(':target')).toBeInViewport();
  await page.evaluate(() => {
    const { checkVisibility } = Element.prototype;
    Element.prototype.checkVisibility = function (...rules) {
      this.closest('article')?.setAttribute('data-asked', '');
      return checkVisibility.apply(this, rules);
    };
  });
  await page.keyboard.press('/');
  await expect(page.locator('dialog[open] .search-try').first()).toHaveText(named!);
  expect(await page.locator('article[data-asked]').evaluateAll((all) => all.map((one) => one.id))).toEqual([id]);
});

test('no id occurs twice, and each page has one article', async ({ page, dist }) => {
  await page.goto(fileOf(dist));
  const { ids, articles } = await page.evaluate(() => ({
    ids: Array.from(document.querySelectorAll('[id]'), ({ id }) => id),
    articles: Array.from(document.querySelectorAll('article'), ({ id }) => id),
  }));
  expect(ids.length).toBe(new Set(ids).size);
  expect(articles.every((id) => id.startsWith('/'))).toBe(true);
  expect(articles.length).toBeGreaterThan(20);
});

test('it is no larger than three times the notes, what searches them, and the pictures inside', async ({ dist }) => {
  const notes = readdirSync('content/courses', { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { name }) => sum + statSync(join('content/courses', name)).size, 0);
  const html = readFileSync(join(dist, 'notes.html'), 'utf8');
  const pictures = Array.from(html.matchAll(/<svg.*?<\/svg>|src="data:[^"]*"/gs), ([picture]) => picture.length);
  const most = 3 * notes + 250_000 + pictures.reduce((sum, length) => sum + length, 0);
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(most);
});

test('it follows the system into the dark, and a choice stays', async ({ page, dist }) => {
  const color = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(fileOf(dist));
  const dark = await color();
  await page.getByLabel('Theme').selectOption('Light');
  expect(await color()).not.toBe(dark);
});

test.describe('with scripting off', () => {
  test.use({ javaScriptEnabled: false });
  test('it reads from top to bottom, contents first, and offers no search', async ({ page, dist }) => {
    await page.goto(fileOf(dist));
    await expect(page.locator('[data-search-open]')).toBeHidden();
    await page.getByRole('navigation', { name: 'Contents' }).getByRole('link').nth(3).click();
    await expect(page.locator(':target h1')).toBeInViewport();
  });
});

test('what closes scripts and comments in the notes breaks nothing', async ({ page }) => {
  test.setTimeout(180_000);
  const { first } = await buildEditions();
  await page.goto(fileOf(first));
  const walk = await page.evaluate(walkEdition, ['warm pot', 'comments']);
  expect(walk).toMatchObject({ first: ['Serving', 'Brewing'], broken: [] });
  await expect(page.locator('article').filter({ hasText: 'Close scripts' })).toContainText('</script>');
  const copy = join(mkdtempSync(join(tmpdir(), 'file-')), 'Kitchen- all.html');
  writeFileSync(copy, readFileSync(join(first, 'notes.html')));
  await page.goto(pathToFileURL(copy).href);
  await expect(page).toHaveTitle('Kitchen: all');
});
