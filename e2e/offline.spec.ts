// Reading without a network: what is kept, what never is, how it changes and how it goes.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildEditions, type Editions } from './offline/build-editions.ts';
import { serveEditions, type EditionServer } from './offline/serve-editions.ts';
import { expect, test as base } from './test.ts';

const test = base.extend<object, { server: EditionServer; editions: Editions }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
  editions: [async ({}, use) => use(await buildEditions()), { scope: 'worker', timeout: 180_000 }],
  server: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const server = await serveEditions();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

// The browser's own words about a server that doesn't answer.
test.use({
  expectedMessages: [
    /Failed to load resource|An unknown error occurred when fetching the script|module script|dynamically imported/,
  ],
});
test.setTimeout(90_000);
test.beforeEach(({ server, editions }) => {
  Object.assign(server.state, {
    folder: editions.first,
    base: '/',
    mode: 'answers',
    broken: new Set(),
    left: Infinity,
  });
  server.sent.length = 0;
});

const isKept = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
const keptAddresses = (page: Page) =>
  page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    const keys = await Promise.all(caches.map((cache) => cache.keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });
/** States of the workers that are there. */
const workers = (page: Page) =>
  page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(
      ({ installing, waiting, active }) => (active ?? waiting ?? installing)?.state,
    ),
  );
// With a debugger on it, as here, an old worker sometimes stays until the pages that it serves are gone.
async function leave(page: Page): Promise<void> {
  await page.waitForTimeout(1000);
  // The page may just be reloading by itself, which breaks off what is asked of it.
  await expect(() => page.goto('about:blank')).toPass();
  await page.waitForTimeout(1500);
}
async function search(page: Page, query: string): Promise<string | null> {
  await page.keyboard.press('Control+k');
  const dialog = page.locator('dialog[open]');
  await dialog.getByRole('searchbox').fill(query);
  await expect(dialog).toHaveAttribute('data-search-state', 'done');
  return dialog.locator('a[data-result]').first().textContent();
}

test('after one visit everything is there without the server: pages, search, services, old links', async ({
  page,
  server,
  editions,
}) => {
  await page.goto('/');
  await isKept(page);
  server.state.mode = 'gone';
  const pages = readdirSync(editions.first, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html') && !name.startsWith('s/'))
    .map((name) => `/${name.replace(/index\.html$/, '')}`);
  expect(pages.length).toBeGreaterThan(6);
  for (const path of pages) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expect(page.locator('main')).toBeVisible();
  }
  await page.goto('/kitchen/serving/');
  await page.reload();
  await page.locator('a[data-service=tea]').first().click();
  await expect(page).toHaveURL(/\/kitchen\/brewing\/(#brewing)?$/);
  expect(await search(page, 'warm pot')).toBe('Serving');
  const shorts = Object.keys(
    JSON.parse(readFileSync(join(editions.first, 'forwards.json'), 'utf8')) as Record<string, unknown>,
  ).filter((path) => path.startsWith('s/'));
  await page.goto(`/${shorts[0]}`);
  await expect(page).toHaveURL(/\/kitchen\//);
  expect((await page.goto('/nothing/here/'))?.status()).toBe(200);
  await expect(page.locator('h1')).toBeVisible();
});

test('a new edition arrives as a whole, and only what changed is fetched', async ({ page, server, editions }) => {
  await page.goto('/kitchen/serving/');
  await isKept(page);
  await page.waitForTimeout(500);
  const whole = server.sent.reduce((sum, { bytes }) => sum + bytes, 0);
  server.state.folder = editions.second;
  server.sent.length = 0;
  await page.reload();
  await expect(page.locator('article')).toContainText('bitter');
  const notice = page.locator('#u-edition');
  await expect(notice).toBeVisible({ timeout: 20_000 });
  const fetched = server.sent.filter(({ path, bytes }) => bytes > 0 && path !== '/worker.js').map(({ path }) => path);
  const same = fetched.filter((path) => isSame(editions, path));
  expect(same.filter((path) => path !== '/offline.json')).toEqual([]);
  expect(fetched).toContain('/kitchen/serving/');
  expect(server.sent.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(whole / 2);
  // Until the reader takes it, old pages stay with the old index.
  await page.goto('/kitchen/serving/');
  await expect(page.locator('article')).toContainText('bitter');
  await page.locator('#u-edition').getByRole('button').first().click();
  await leave(page);
  await page.goto('/kitchen/serving/');
  await expect(page.locator('article')).toContainText('sweet');
  server.state.mode = 'gone';
  expect(await search(page, 'sweet')).toBe('Serving');
});

function isSame({ first, second }: Editions, path: string): boolean {
  const [a, b] = [first, second].map((dir) => {
    const file = join(dir, path);
    const named = statSync(file, { throwIfNoEntry: false })?.isDirectory() ? join(file, 'index.html') : file;
    return statSync(named, { throwIfNoEntry: false }) && readFileSync(named);
  });
  return a !== undefined && b !== undefined && a.equals(b);
}

test('a server that accepts and never answers costs no more than a second', async ({ page, server }) => {
  await page.goto('/');
  await isKept(page);
  await page.reload();
  server.state.mode = 'stalls';
  const time = async (path: string) => {
    const begun = performance.now();
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    return performance.now() - begun;
  };
  expect(await time('/kitchen/serving/')).toBeLessThan(1000);
  // The patience itself, and time for a busy machine to draw the page.
  expect(await time('/no/such/page/')).toBeLessThan(2000);
  await expect(page.locator('main')).toBeVisible();
});

test('what a portal answers is never kept, and nothing half-kept is served', async ({ page, server }) => {
  await page.goto('/');
  await page.waitForLoadState('load');
  server.state.mode = 'portal';
  await page.waitForTimeout(6000);
  expect(await keptAddresses(page)).not.toContain('/kitchen/');
  server.state.mode = 'answers';
  await page.goto('/kitchen/');
  await expect(page.locator('h1')).toHaveText('Kitchen');
});

test('while one file is missing the site works, and does not call itself saved', async ({ page, server }) => {
  server.state.broken.add('/kitchen/serving/');
  await page.goto('/');
  await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'not-saved', { timeout: 20_000 });
  await page.goto('/kitchen/brewing/');
  await expect(page.locator('h1')).toHaveText('Brewing');
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  server.state.broken.clear();
  await page.goto('/');
  await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'saved', { timeout: 20_000 });
});

test('a server that goes away half-way leaves a site that is not called saved, and is when it is back', async ({
  page,
  server,
}) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  server.state.left = 16;
  await expect.poll(() => server.state.mode, { timeout: 20_000 }).toBe('gone');
  await expect.poll(() => workers(page), { timeout: 20_000 }).toEqual([]);
  await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'not-saved');
  Object.assign(server.state, { mode: 'answers', left: Infinity });
  await page.goto('/kitchen/brewing/');
  await expect(page.locator('h1')).toHaveText('Brewing');
  await page.goto('/');
  await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'saved', { timeout: 20_000 });
});

test('an update that breaks off leaves the old edition whole; the new one comes when it can', async ({
  page,
  server,
  editions,
}) => {
  await page.goto('/');
  await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'saved', { timeout: 20_000 });
  Object.assign(server.state, { folder: editions.second, left: 3 });
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(() => server.state.mode, { timeout: 20_000 }).toBe('gone');
  await page.waitForTimeout(1000);
  await page.goto('/kitchen/serving/');
  await expect(page.locator('article')).toContainText('bitter');
  expect(await search(page, 'bitter')).toBe('Serving');
  await page.goto('/');
  await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'saved');
  Object.assign(server.state, { mode: 'answers', left: Infinity });
  await page.reload();
  await expect(page.locator('#u-edition')).toBeVisible({ timeout: 20_000 });
});

test('on a full disk the site is read as ever, and is not called saved', async ({ page, server }) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.url).origin, quotaSize: 20_000 });
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.waitForTimeout(6000);
  await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'not-saved');
  expect(await workers(page)).toEqual([]);
  await page.goto('/kitchen/serving/');
  expect(await search(page, 'biscuits')).toBe('Biscuits');
  await page.goto('/');
  await page.locator('[data-offline]').getByRole('button').click();
  await expect(page.locator('[data-offline]')).toContainText('could not be saved', { timeout: 20_000 });
  await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'not-saved');
});

test('the reader removes what is kept, and it stays away until asked for', async ({ page }) => {
  await page.goto('/');
  const state = page.locator('[data-offline]');
  await expect(state).toHaveAttribute('data-offline', 'saved', { timeout: 20_000 });
  await state.getByRole('button').click();
  await expect(state).toHaveAttribute('data-offline', 'not-saved');
  expect(await keptAddresses(page)).toEqual([]);
  await page.reload();
  await expect(state).toHaveAttribute('data-offline', 'not-saved', { timeout: 20_000 });
  await state.getByRole('button').click();
  await expect(state).toHaveAttribute('data-offline', 'saved', { timeout: 20_000 });
});

test('switched off, the worker empties what it kept and goes', async ({ page, server, editions }) => {
  await page.goto('/');
  await isKept(page);
  server.state.folder = editions.off;
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await leave(page);
  await page.goto('/');
  await expect.poll(() => keptAddresses(page), { timeout: 20_000 }).toEqual([]);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.goto('/');
  await expect(page.locator('[data-offline]')).toHaveCount(0);
});

test('a site that moved below another path leaves nothing behind', async ({ page, server, editions }) => {
  await page.goto('/');
  await isKept(page);
  Object.assign(server.state, { folder: editions.moved, base: '/moved/' });
  await page.goto('/moved/');
  await expect
    .poll(() => keptAddresses(page), { timeout: 20_000 })
    .toEqual(expect.arrayContaining(['/moved/kitchen/serving/']));
  expect((await keptAddresses(page)).filter((path) => !path.startsWith('/moved/'))).toEqual([]);
});

test('with storage denied the site is read as ever', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
    Object.defineProperty(window, 'caches', { get: refuse });
  });
  await page.goto('/');
  await page.waitForTimeout(4000);
  await expect(page.locator('[data-offline]')).not.toHaveAttribute('data-offline', 'saved');
  await page.goto('/kitchen/serving/');
  expect(await search(page, 'biscuits')).toBe('Biscuits');
});

test('the first view takes the same with the worker as without', async ({ browser, server, editions }) => {
  const weigh = async (serviceWorkers: 'allow' | 'block') => {
    server.state.folder = editions.first;
    server.sent.length = 0;
    const context = await browser.newContext({ serviceWorkers });
    const page = await context.newPage();
    // All that the page asks for by itself, which is over long before the worker is thought of.
    await page.goto(`${server.url}kitchen/serving/`, { waitUntil: 'networkidle' });
    const sent = server.sent.map(({ path, bytes }) => `${path} ${bytes}`).sort();
    await context.close();
    return sent;
  };
  expect(await weigh('allow')).toEqual(await weigh('block'));
});
