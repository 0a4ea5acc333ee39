// What `deploy` writes, served by a real nginx: pages, headers, old addresses, and releases that are swapped.
import { type ChildProcess, execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeManifest } from '../../src/publish/manifest.ts';
import { findBrotliModule, findNginx } from './find-nginx.ts';
import { runCli } from './run-cli.ts';
import { startNginx } from './start-nginx.ts';

const nginx = findNginx();
const brotli = nginx && findBrotliModule(nginx);
const deploy = ['deploy', 'README.md', '--for', 'nginx', ...(brotli ? ['--brotli'] : [])];
const withNginx = test.skipIf(!nginx);
let folder: string;
let server: ChildProcess | undefined;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'deploy-'));
  writeFileSync(join(folder, 'README.md'), '# Tea\n\n## Green\n\nShort.\n\n## Black\n\nLong.\n');
  const { code, err } = await runCli(
    folder,
    'README.md',
    '--base',
    'notes',
    '--release',
    '--site',
    'https://notes.example',
  );
  expect(code, err).toBe(0);
}, 120_000);
afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

function release(root = 'srv'): void {
  execFileSync('sh', ['deploy/release.sh', join(folder, root)], { cwd: folder });
}

test(
  'a site is deployed by files beside it, and a file of somebody’s own is not overwritten',
  { timeout: 60_000 },
  async () => {
    const { code, out } = await runCli(folder, ...deploy);
    expect(code).toBe(0);
    expect(out).toMatch(/^wrote deploy\/nginx\.conf\nwrote deploy\/release\.sh\nnext: /);
    expect((await runCli(folder, ...deploy)).code).toBe(0);

    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    writeFileSync(join(folder, '.github/workflows/pages.yml'), 'name: Mine\n');
    expect(await runCli(folder, 'deploy', 'README.md', '--for', 'github-pages')).toEqual({
      code: 1,
      out: '',
      err: '.github/workflows/pages.yml error: this file is somebody’s own (deploy/foreign-file)\n  Move it away; it would be overwritten.\n',
    });
    expect(readFileSync(join(folder, '.github/workflows/pages.yml'), 'utf8')).toBe('name: Mine\n');
  },
);

test('what a host can’t do is refused with the reason', { timeout: 60_000 }, async () => {
  const refuse = async (...args: string[]) => {
    const { code, err } = await runCli(folder, 'deploy', 'README.md', ...args);
    return { code, err: err.trimEnd() };
  };
  expect(await refuse('--for', 'netlify')).toEqual({
    code: 1,
    err: '--for error: netlify serves a site at the root of a host, and this one is made for /notes/ (deploy/base)\n  Build it without --base.',
  });
  expect(await refuse('--for', 'nginx', '--hsts')).toEqual({
    code: 1,
    err: '--hsts error: HSTS speaks for a whole host, and this site is made for /notes/ (deploy/hsts)\n  Leave --hsts out, and say it where the host itself is configured.',
  });
  expect(await refuse('--for', 'nginx', '--out', 'nowhere')).toEqual({
    code: 1,
    err: 'nowhere error: there is no built site (deploy/no-site)\n  Build it first, or name it with --out.',
  });
  expect(await refuse('--for', 'caddy', '--brotli')).toEqual({
    code: 1,
    err: '--brotli error: caddy needs no word on Brotli (deploy/brotli)\n  Leave it out.',
  });
  const wrong = await refuse('--for', 'nohost');
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain(
    'Allowed choices are github-pages, netlify, cloudflare-pages, s3-cloudfront, nginx, caddy.',
  );
});

test('the release that is served is never the one that goes, whatever the clock says', () => {
  const releases = join(folder, 'other/releases');
  for (const name of ['1', '2', '3', '4']) mkdirSync(join(releases, `29990101T000000-${name}`), { recursive: true });
  const served = () => realpathSync(join(folder, 'other/current'));
  release('other');
  const first = served();
  expect(existsSync(join(first, 'index.html'))).toBe(true);
  release('other');
  const second = served();
  expect(second).not.toBe(first);
  const stay = readdirSync(releases).map((name) => realpathSync(join(releases, name)));
  expect(stay).toHaveLength(3);
  expect(stay).toEqual(expect.arrayContaining([first, second]));
});

withNginx(
  'nginx serves every file as built, with the headers, and its own 404 for the rest',
  { timeout: 60_000 },
  async () => {
    release();
    ({ url, process: server } = await startNginx(nginx!, folder, '/notes/', brotli));
    expect(await runCli(folder, 'verify', url)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^all \d+ files are as built\n$/),
    });

    const ask = (path: string) => fetch(new URL(path, url), { redirect: 'manual' });
    expect((await ask('tea/green')).headers.get('location')).toBe('/notes/tea/green/');
    const missing = await ask('tea/white/');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toBe(readFileSync(join(folder, 'site/404.html'), 'utf8'));
    expect(missing.headers.get('content-security-policy')).toContain("default-src 'none'");
    const [hashed] = readdirSync(join(folder, 'site/_astro'));
    expect((await ask(`_astro/${hashed}`)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await ask('')).headers.get('cache-control')).toBe('no-cache');
    expect((await ask('/')).status).toBe(404);
    expect((await fetch(url, { headers: { range: 'bytes=0-9' } })).status).toBe(206);
  },
);

withNginx('what is packed is sent as it lies', { timeout: 60_000 }, async () => {
  // Asked without fetch, which unpacks what it gets.
  const ask = (encoding: string) =>
    new Promise<{ encoding: string | undefined; body: Buffer }>((done, fail) => {
      get(url, { headers: { 'accept-encoding': encoding } }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done({ encoding: response.headers['content-encoding'], body: Buffer.concat(parts) }));
      }).on('error', fail);
    });
  const built = (name: string) => readFileSync(join(folder, 'site', name));
  expect(await ask('gzip')).toEqual({ encoding: 'gzip', body: built('index.html.gz') });
  if (brotli) expect(await ask('br, gzip')).toEqual({ encoding: 'br', body: built('index.html.br') });
  expect(await ask('identity')).toEqual({ encoding: undefined, body: built('index.html') });
});

withNginx('ten thousand requests, fifty at a time, are answered without an error', { timeout: 120_000 }, async () => {
  const { files } = JSON.parse(readFileSync(join(folder, 'site/unscroll.json'), 'utf8')) as { files: object };
  const paths = Object.keys(files).filter((path) => !/\.(br|gz)$/.test(path));
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const statuses = new Map<number | undefined, number>();
  let next = 0;
  const ask = (path: string) =>
    new Promise<void>((done, fail) => {
      get(new URL(path, url), { agent }, (response) => {
        statuses.set(response.statusCode, (statuses.get(response.statusCode) ?? 0) + 1);
        response.resume().on('end', done).on('error', fail);
      }).on('error', fail);
    });
  const visitor = async () => {
    while (next < 10_000) await ask(paths[next++ % paths.length]!);
  };
  await Promise.all(Array.from({ length: 50 }, visitor));
  agent.destroy();
  expect([...statuses]).toEqual([[200, 10_000]]);
});

withNginx('a changed file on the host is found by verify', { timeout: 60_000 }, async () => {
  writeFileSync(join(folder, 'srv/current/opensearch.xml'), 'changed');
  const { code, err, out } = await runCli(folder, 'verify', url);
  expect({ code, err }).toEqual({ code: 1, err: 'opensearch.xml: another content\n' });
  expect(out).toMatch(/^1 of \d+ files differ\n$/);
});

withNginx(
  'a visitor during twenty releases sees whole pages and no error; hashed files of the last stay',
  { timeout: 120_000 },
  async () => {
    const site = join(folder, 'site');
    const page = (version: number) => `<title>${version}</title><link href="/notes/_astro/v${version}.css">`;
    for (const packed of ['br', 'gz']) rmSync(join(site, `index.html.${packed}`));
    const build = (version: number) => {
      rmSync(join(site, '_astro'), { recursive: true });
      mkdirSync(join(site, '_astro'));
      writeFileSync(join(site, `_astro/v${version}.css`), String(version));
      writeFileSync(join(site, 'index.html'), page(version));
      writeManifest(site, '/notes/');
      release();
    };
    cpSync(site, join(folder, 'kept'), { recursive: true });
    build(0);
    let isDone = false;
    let seen = 0;
    const wrong: string[] = [];
    const visit = async () => {
      while (!isDone) {
        const response = await fetch(url);
        const text = await response.text();
        const version = Number(/<title>(\d+)/.exec(text)?.[1]);
        const style = await fetch(new URL(`_astro/v${version}.css`, url));
        if (response.status !== 200 || text !== page(version) || (await style.text()) !== String(version))
          wrong.push(text);
        seen++;
      }
    };
    const visits = visit();
    for (let version = 1; version <= 20; version++) {
      build(version);
      // Nobody takes longer to load a page than two releases take.
      const before = seen;
      while (seen === before) await new Promise((done) => setTimeout(done, 5));
    }
    isDone = true;
    await visits;
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThanOrEqual(20);
    expect(readdirSync(join(folder, 'srv/current/_astro')).sort()).toEqual(['v19.css', 'v20.css']);
    expect(readdirSync(join(folder, 'srv/releases')).length).toBe(3);
    expect(existsSync(join(folder, 'srv/current/unscroll.json'))).toBe(true);
  },
);
