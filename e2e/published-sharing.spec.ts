// Links that people sent each other, on the second edition of notes whose first edition was published.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './test.ts';

const quote = 'a knife that needs no force does not slip';

test('the address of a renamed section leads to the section, with its query and fragment', async ({ page }) => {
  await page.goto('kitchen/knives/?q=magnets#storing');
  await expect(page).toHaveURL(/\/kitchen\/blades\/\?q=magnets#storing$/);
});

test('an anchor that moved to another section is led there', async ({ page }) => {
  await page.goto('kitchen/knives/#sharpening');
  await expect(page).toHaveURL(/\/kitchen\/stones\/#sharpening$/);
});

test('a renamed heading keeps its address, and has today’s as well', async ({ page }) => {
  for (const id of ['starter', 'sourdough']) {
    await page.goto(`kitchen/bread/#${id}`);
    expect(await page.locator(`[id="${id}"]`).evaluate((element) => element.closest('h2')?.textContent)).toBe(
      'Sourdough',
    );
  }
});

test('what is gone is said to be gone', async ({ page }) => {
  await page.goto('kitchen/fondue/');
  const retired = page.locator('main [data-retired]');
  await expect(retired).toContainText('Fondue');
  await expect(retired).toContainText('no longer part of the notes');
});

test('anchors of the README as a whole are answered on home, whatever their case', async ({ page }) => {
  await page.goto('./#sharpening');
  await expect(page).toHaveURL(/\/kitchen\/stones\/#sharpening$/);
  await page.goto('./#Storing');
  await expect(page).toHaveURL(/\/kitchen\/blades\/#storing$/);
  await page.goto('./#fondue');
  await expect(page.locator('main [data-retired]')).toContainText('Fondue');
});

test('a short address outlives the renaming, carries the title, and leads to the section', async ({ page, dist }) => {
  const ledger = await readFile('e2e/fixtures/second-edition/links.lock', 'utf8');
  const short = /^kitchen\/knives\t.*short=(\w+)/m.exec(ledger)![1]!;
  expect(short.length).toBeLessThanOrEqual(8);
  const html = await readFile(join(dist, 's', short, 'index.html'), 'utf8');
  expect(html).toMatch(/<meta property="og:title" content="Blades"\s*\/?>/);
  await page.goto(`s/${short}/`);
  await expect(page).toHaveURL(/\/kitchen\/blades\/$/);
});

test('without scripts an old address leads to its page all the same', async ({ browser, server }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.url}kitchen/knives/`);
  await expect(page).toHaveURL(/\/kitchen\/blades\/$/);
  await context.close();
});

test('the forwarding script is small, with all that it imports', async ({ page, dist }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.push(new URL(request.url()).pathname);
  });
  // The page that it leads to has scripts of its own.
  await page.route('**/kitchen/blades/**', (route) => route.fulfill({ contentType: 'text/html', body: 'led on' }));
  await page.goto('kitchen/knives/');
  await expect(page.getByText('led on')).toBeVisible();
  const weights = await Promise.all(asked.map(async (path) => (await readFile(join(dist, path))).length));
  expect(weights.length).toBeGreaterThan(0);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(600);
});

test('a click on the sign beside a heading copies its permalink, as rich text and as Markdown', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('kitchen/bread/');
  const sign = page.locator('a.u-anchor[href="#starter"]');
  await sign.click();
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item!.getType(type)).text()));
  });
  expect(copied[0]).toMatch(/\/kitchen\/bread\/#starter$/);
  expect(copied[1]).toContain('Bread › Sourdough</a>');
  await sign.click({ modifiers: ['Shift'] });
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^\[Bread › Sourdough\]\(http.*#starter\)$/);
});

test('a selected passage can be linked to, and is marked on arrival', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('kitchen/blades/');
  const passage = page.locator('article p').filter({ hasText: quote }).first();
  await passage.hover();
  await passage.selectText();
  await page.getByRole('button', { name: 'Copy link to this passage' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('quote=');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toMatch(/\/kitchen\/blades\/\?quote=A\+knife[^#]*#blades:~:text=A%20knife/);
  await page.goto('./');
  await page.goto(address);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('u-quote')?.size)).toBe(1);
});

test('a quoted passage that has changed is shown as it was, with the closest of today', async ({ page }) => {
  await page.goto(`kitchen/blades/?quote=${encodeURIComponent('a knife that needs much force does slip')}#blades`);
  const notice = page.locator('[data-quote-gone]');
  await expect(notice).toContainText('a knife that needs much force does slip');
  await expect(notice.getByRole('link')).toBeVisible();
});

test('the text of a section can be copied as Markdown, by the first thing that a reader does', async ({
  page,
  context,
  dist,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('kitchen/bread/');
  await page.getByRole('link', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied as Markdown' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await readFile(join(dist, 'kitchen/bread.md'), 'utf8'),
  );
  await expect(page).toHaveURL(/\/kitchen\/bread\/$/);
});
