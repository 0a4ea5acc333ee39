// A site behind a login: every request carries the cookie, and a login page is never taken for one of ours.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from '../src/publish/answer.ts';
import { headerRules } from '../src/publish/headers.ts';
import { basePaths } from './sites.ts';
import { expect, test } from './test.ts';

test('behind a cookie login all of it works, and a login that ran out spoils nothing', async ({
  browser,
  dist,
  site,
}) => {
  test.setTimeout(90_000);
  const base = basePaths[site];
  const refused: string[] = [];
  let isOpen = true;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!isOpen || !request.headers.cookie?.includes('session=1')) {
      refused.push(pathname);
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>Log in</title><h1>Log in</h1>');
      return;
    }
    const { status, headers, body } = answer({ folder: dist, base, rules: headerRules({ hsts: false }) }, pathname);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();

  await page.goto('./');
  await expect(page.locator('h1')).toHaveText('Log in');
  await context.addCookies([{ name: 'session', value: '1', url }]);
  refused.length = 0;

  await page.goto('./');
  await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'saved', { timeout: 40_000 });
  // As a browser asks that looks whether the site can be installed.
  const manifest = await (await context.newCDPSession(page)).send('Page.getAppManifest');
  expect(JSON.parse(manifest.data!)).toMatchObject({ start_url: base });
  expect(refused).toEqual([]);

  isOpen = false;
  await page.goto('services/');
  await expect(page.locator('h1')).not.toHaveText('Log in');
  await page.keyboard.press('Control+k');
  const dialog = page.locator('dialog[open]');
  await dialog.getByRole('searchbox').fill('glacier');
  await expect(dialog).toHaveAttribute('data-search-state', 'done');
  await expect(dialog.locator('a[data-result]').first()).toBeVisible();
  await page.goto('./');
  await expect(page.locator('h1')).not.toHaveText('Log in');

  await context.close();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});
