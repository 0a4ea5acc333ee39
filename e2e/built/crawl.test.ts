import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { crawl } from './crawl.ts';
import { readPages } from './read-pages.ts';

let dist: string;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'crawl-'));
});
afterEach(() => rmSync(dist, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(dist, name)), { recursive: true });
  writeFileSync(join(dist, name), text);
}

test('links to pages, anchors and files of the site hold', () => {
  write('index.html', '<a href="/notes/a/#one">a</a><a href="https://elsewhere.example/">out</a>');
  write('a/index.html', '<h2 id="one">One</h2><a href="#one">one</a><a href="../">home</a><img src="../p.svg">');
  write('p.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect(crawl(readPages(dist), dist, '/notes/')).toEqual({
    links: 4,
    broken: [],
    duplicateIds: [],
    foreignLoads: [],
  });
});

test('a missing page, a missing anchor, a missing file and a link out of the base path are broken', () => {
  write('index.html', '<a href="b/">b</a><a href="#two">two</a><script src="x.js"></script><a href="/">/</a>');
  expect(crawl(readPages(dist), dist, '/notes/').broken).toEqual([': b/', ': #two', ': x.js', ': /']);
});

test('an id that occurs twice is reported', () => {
  write('index.html', '<p id="a"></p><p id="b"></p><p id="a"></p>');
  expect(crawl(readPages(dist), dist, '/').duplicateIds).toEqual([': a']);
});

test('what would be loaded from another host is reported, a link to it is not', () => {
  write(
    'index.html',
    '<link rel="stylesheet" href="//cdn.example/a.css"><img srcset="https://cdn.example/b.png 2x"><a href="https://cdn.example/">c</a><link rel="canonical" href="https://notes.example/">',
  );
  expect(crawl(readPages(dist), dist, '/').foreignLoads).toEqual([
    ': http://cdn.example/a.css',
    ': https://cdn.example/b.png',
  ]);
});
