// A site that owns its host, on a real nginx: what it says of the whole host, and where old addresses lead.
import { type ChildProcess, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findNginx } from './find-nginx.ts';
import { runCli } from './run-cli.ts';
import { startNginx } from './start-nginx.ts';

const nginx = findNginx();
const folder = mkdtempSync(join(realpathSync(tmpdir()), 'deploy-root-'));
let server: ChildProcess | undefined;
afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test.skipIf(!nginx)(
  'at the root of its host it speaks for the host, and old addresses are answered by the server',
  { timeout: 120_000 },
  async () => {
    cpSync('e2e/fixtures/second-edition', folder, { recursive: true });
    const built = await runCli(folder, 'kitchen.md', '--split', '2', '--site', 'https://kitchen.example');
    expect(built.code, built.err).toBe(0);
    const deployed = await runCli(folder, 'deploy', 'kitchen.md', '--split', '2', '--for', 'nginx', '--hsts');
    expect(deployed.code, deployed.err).toBe(0);
    execFileSync('sh', ['deploy/release.sh', join(folder, 'srv')], { cwd: folder });
    const { url, process } = await startNginx(nginx!, folder, '/', undefined);
    server = process;
    const ask = (path: string) => fetch(new URL(path, url), { redirect: 'manual' });

    const home = await ask('');
    expect(home.status).toBe(200);
    expect(Object.fromEntries(home.headers)).toMatchObject({
      'strict-transport-security': 'max-age=63072000',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
      'cross-origin-opener-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      'cache-control': 'no-cache',
    });
    expect(await (await ask('robots.txt')).text()).toContain('Sitemap: https://kitchen.example/sitemap.xml');
    expect((await ask('notes.html')).headers.get('content-disposition')).toBe('attachment; filename="notes.html"');
    expect((await ask('nothing/')).status).toBe(404);
    expect((await ask('worker.js')).headers.get('cache-control')).toBe('no-cache');

    // A page whose headings went to several places needs its script; where there was only one, the server leads on.
    const old = await ask('kitchen/knives/');
    expect(old.status).toBe(200);
    expect(await old.text()).toContain('data-forward');
    const gone = await ask('kitchen/fondue/');
    expect(await gone.text()).toContain('data-retired');
  },
);

test('below a path it says nothing for the host', { timeout: 120_000 }, async () => {
  const flags = '--split 2 --out below --site https://kitchen.example --base /kitchen/'.split(' ');
  const built = await runCli(folder, 'build', 'kitchen.md', ...flags);
  expect(built.code, built.err).toBe(0);
  expect(existsSync(join(folder, 'below/robots.txt'))).toBe(false);
  expect(readFileSync(join(folder, 'below/sitemap.xml'), 'utf8')).toContain(
    '<loc>https://kitchen.example/kitchen/</loc>',
  );
});
