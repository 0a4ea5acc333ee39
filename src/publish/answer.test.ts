import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, type BuiltSite } from './answer.ts';
import { headerRules } from './headers.ts';

let parent: string;
let site: BuiltSite;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'answer-'));
  const folder = join(parent, 'site');
  mkdirSync(join(folder, 'ééé/storage'), { recursive: true });
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'lost');
  writeFileSync(join(folder, 'ééé/storage/index.html'), 'storage');
  writeFileSync(join(folder, '_astro/a.1234.css'), 'css');
  site = { folder, base: '/notes/', rules: headerRules({ hsts: false }) };
});
afterAll(() => rmSync(parent, { recursive: true }));

const at = (path: string, tag?: string) => {
  const { status, headers, body } = answer(site, path, tag);
  return { status, location: headers['location'], cache: headers['cache-control'], body: body?.toString() };
};

test('pages are answered by the index of their folder, to be asked for again each time', () => {
  expect(at('/notes/')).toEqual({ status: 200, location: undefined, cache: 'no-cache', body: 'home' });
  expect(at('/notes/%C3%A9%C3%A9%C3%A9/storage/').body).toBe('storage');
});

test('a missing slash is put right, at the base as well', () => {
  expect(at('/notes').location).toBe('/notes/');
  expect(at('/notes/%C3%A9%C3%A9%C3%A9/storage')).toMatchObject({
    status: 301,
    location: '/notes/%C3%A9%C3%A9%C3%A9/storage/',
  });
});

test('what is not there, or not below the base, is a 404 with the page for it', () => {
  for (const path of ['/notes/nothing/', '/', '/elsewhere/', '/notes/%E0%A4%A', '/notes/%00'])
    expect(at(path)).toMatchObject({ status: 404, body: 'lost' });
});

test('nothing outside the site is served', () => {
  for (const path of ['/notes/../secret.txt', '/notes/..%2fsecret.txt', '/notes/%2e%2e/secret.txt'])
    expect(at(path)).toMatchObject({ status: 404, body: 'lost' });
});

test('files with a hash in their name are kept for good, all others by their tag', () => {
  expect(at('/notes/_astro/a.1234.css').cache).toBe('public, max-age=31536000, immutable');
  const { headers } = answer(site, '/notes/');
  expect(at('/notes/', headers['etag'])).toMatchObject({ status: 304, body: undefined });
});

test('every answer has the policy and the security headers', () => {
  for (const path of ['/notes/', '/notes/nothing/', '/notes/_astro/a.1234.css'])
    expect(answer(site, path).headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
});
