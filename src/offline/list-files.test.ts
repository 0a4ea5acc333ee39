import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../files-below.ts';
import { hashFiles, listFiles } from './list-files.ts';

const contents: Readonly<Record<string, string>> = {
  'index.html': 'home',
  'c/über/index.html': 'page',
  'c/über.md': 'source',
  '404.html': 'lost',
  '_astro/a.css': 'styles',
  'pictures/a.png': 'picture',
  's/index.html': '<a data-forward>',
  's/abc/index.html': '<a data-forward>',
  'c/old/index.html': '<a data-forward>',
  'notes.html': 'everything',
  'notes.pdf': 'everything',
  'worker.js': 'worker',
  'offline.json': '{}',
  'unscroll.json': '{}',
  'robots.txt': '',
};

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'list-files-'));
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
});
afterAll(() => rmSync(dir, { recursive: true }));

test('what makes the site whole is listed by address, pictures last; downloads and forwarding pages are not', async () => {
  const { files } = await listFiles(dir, '/notes/', hashFiles(dir, filesBelow(dir)));
  expect(files.map(({ url }) => url)).toEqual([
    '/notes/',
    '/notes/404.html',
    '/notes/_astro/a.css',
    '/notes/c/%C3%BCber/',
    '/notes/s/',
    '/notes/pictures/a.png',
  ]);
});

test('each file has the hash that browsers check, and a revision that changes with it', async () => {
  const before = (await listFiles(dir, '/', hashFiles(dir, filesBelow(dir)))).files.find(({ url }) => url === '/');
  expect(before?.integrity).toBe(`sha256-${createHash('sha256').update('home').digest('base64')}`);
  writeFileSync(join(dir, 'index.html'), 'new home');
  const after = (await listFiles(dir, '/', hashFiles(dir, filesBelow(dir)))).files.find(({ url }) => url === '/');
  expect(after?.revision).not.toBe(before?.revision);
});

test('the size on the wire of a site of many pages is near that of packing each', async () => {
  const many = mkdtempSync(join(tmpdir(), 'list-many-'));
  try {
    const pages = Array.from({ length: 450 }, (_, at) =>
      Array.from({ length: 40 + (at % 7) * 30 }, (_, word) => `<p>knot ${(at * 31 + word * 17) % 97}</p>`).join(''),
    );
    for (const [at, page] of pages.entries()) writeFileSync(join(many, `${at}.html`), page);
    const exact = pages.reduce((sum, page) => sum + gzipSync(page, { level: 1 }).length, 0);
    const { bytes } = await listFiles(many, '/', hashFiles(many, filesBelow(many)));
    expect(bytes / exact).toBeGreaterThan(0.95);
    expect(bytes / exact).toBeLessThan(1.05);
  } finally {
    rmSync(many, { recursive: true });
  }
});
