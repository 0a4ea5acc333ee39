// The site on a real nginx, with the configuration that `deploy` wrote for it, as readers meet it in their browser.
import { type ChildProcess, execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findNginx } from './cli/find-nginx.ts';
import { startNginx } from './cli/start-nginx.ts';
import { basePaths } from './sites.ts';
import { expect, test as base } from './test.ts';
import { watchPage } from './watch-page.ts';

const nginx = findNginx();
const test = base.extend<object, { host: string }>({
  host: [
    async ({ dist, site }, use) => {
      const folder = mkdtempSync(join(realpathSync(tmpdir()), 'hosted-'));
      const options = { cwd: folder, stdio: 'ignore' } as const;
      const notes = [
        'content/courses',
        '--trust',
        '--services',
        'content/services.yaml',
        '--ledger',
        'content/links.lock',
      ];
      const args = notes.map((arg) => (arg.startsWith('content/') ? resolve(arg) : arg));
      execFileSync(
        process.execPath,
        [resolve('src/cli/cli.ts'), 'deploy', ...args, '--out', dist, '--for', 'nginx'],
        options,
      );
      execFileSync('sh', ['deploy/release.sh', join(folder, 'srv')], options);
      let server: ChildProcess | undefined;
      try {
        const running = await startNginx(nginx!, folder, basePaths[site], undefined);
        server = running.process;
        await use(running.url);
      } finally {
        server?.kill();
        rmSync(folder, { recursive: true, force: true });
      }
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

test('on nginx the site is read, searched and kept, its 404 is ours, and the browser has nothing to say', async ({
  browser,
  host,
}) => {
  test.skip(!nginx, 'no nginx here');
  test.setTimeout(90_000);
  const context = await browser.newContext({ baseURL: host });
  const problems = await watchPage(context, host);
  const page = await context.newPage();
  const home = await page.goto('./');
  expect(home?.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(home?.headers()['content-encoding']).toBe('gzip');
  await page.locator('main a[href*="/cloud-practitioner/"]').first().click();
  await expect(page.locator('article')).toBeVisible();
  // The key is there from the load event on.
  await page.waitForLoadState('load');
  await page.keyboard.press('Control+k');
  const dialog = page.locator('dialog[open]');
  await dialog.getByRole('searchbox').fill('glacier');
  await expect(dialog).toHaveAttribute('data-search-state', 'done');
  await dialog.locator('a[data-result]').first().click();
  await expect(page.locator('article')).toBeVisible();
  await page.goto('./');
  await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'saved', { timeout: 40_000 });
  expect(problems).toEqual([]);
  const missing = await page.goto('no/such/page/');
  expect(missing?.status()).toBe(404);
  await expect(page.locator('h1')).toBeVisible();
  await context.close();
});
