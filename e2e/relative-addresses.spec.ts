// One output, built with `--base ./`, works wherever its folder is put: at the root of a host and under any path.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crawl } from './built/crawl.ts';
import { readPages } from './built/read-pages.ts';
import { serve } from './serve.ts';
import { expect, test as base } from './test.ts';
import { watchPage } from './watch-page.ts';

const test = base.extend<object, { folder: string }>({
  folder: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'anywhere-'));
      const notes = 'e2e/fixtures/second-edition/kitchen.md';
      await promisify(execFile)(process.execPath, [
        'src/cli/cli.ts',
        'build',
        notes,
        '--split',
        '2',
        '--base',
        './',
        '--out',
        join(folder, 'site'),
      ]);
      await use(join(folder, 'site'));
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
test.setTimeout(60_000);

for (const path of ['/', '/notes/', '/~someone/2026/kitchen/'])
  test(`served at ${path}, it is read, searched, followed from old addresses, and kept`, async ({
    browser,
    folder,
  }) => {
    const server = await serve(folder, path);
    const context = await browser.newContext({ baseURL: server.url });
    const problems = await watchPage(context, server.url);
    const page = await context.newPage();
    const at = (rest: string) => new URL(rest, server.url).href;
    const short = Object.keys(JSON.parse(readFileSync(join(folder, 'forwards.json'), 'utf8')) as object).find((name) =>
      name.startsWith('s/'),
    )!;

    // Reading.
    await page.goto('./');
    await page.locator('main a', { hasText: 'Stones' }).first().click();
    await expect(page).toHaveURL(at('kitchen/stones/'));
    await expect(page.locator('h1')).toHaveText('Stones');

    // Searching.
    // The key is there from the load event on.
    await page.waitForLoadState('load');
    await page.keyboard.press('Control+k');
    const dialog = page.locator('dialog[open]');
    await dialog.getByRole('searchbox').fill('whetstones');
    await expect(dialog).toHaveAttribute('data-search-state', 'done');
    await dialog.locator('a[data-result]').first().click();
    await expect(page).toHaveURL(new RegExp(`^${at('kitchen/stones/')}`));

    // Old pages and anchors, with their fragments.
    await page.goto('kitchen/knives/#sharpening');
    await expect(page).toHaveURL(at('kitchen/stones/#sharpening'));
    await page.goto('./#storing');
    await expect(page).toHaveURL(at('kitchen/blades/#storing'));
    await page.goto(short);
    await expect(page).toHaveURL(new RegExp(`^${at('kitchen/')}`));

    // Kept, and answered without the server.
    await page.goto('./');
    await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'saved', { timeout: 20_000 });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.scope)).toBe(at(''));
    await server.close();
    expect((await page.goto('kitchen/bread/'))?.status()).toBe(200);
    await page.goto(`${short}?q=1`);
    await expect(page).toHaveURL(new RegExp(`^${at('kitchen/')}.*\\?q=1`));
    await page.goto('kitchen/knives/#sharpening');
    await expect(page).toHaveURL(at('kitchen/stones/#sharpening'));
    // The browser's own words about a server that is gone.
    expect(problems.filter((problem) => !problem.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
    await context.close();
  });

test('every link and anchor of every page holds below any path', ({ folder }) => {
  const pages = readPages(folder);
  const { links, broken } = crawl(pages, folder, '/a/b/');
  expect(links).toBeGreaterThan(100);
  expect(broken).toEqual([]);
});
