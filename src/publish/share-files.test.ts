import { expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { makeFeed } from './make-feed.ts';
import { makeLlms } from './make-llms.ts';
import { makeRobots } from './make-robots.ts';
import { makeSitemap } from './make-sitemap.ts';

const site = new URL('https://notes.example');
const wild = 'Q&A <"1">\u0000 – é';

test('a sitemap names every page by its whole address, with the day only where it is known', () => {
  const text = makeSitemap(site, [{ address: '/notes/' }, { address: '/notes/a&b/%C3%A9/', changed: '2026-01-02' }]);
  fromXml(text);
  expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://notes.example/notes/</loc></url>
<url><loc>https://notes.example/notes/a&amp;b/%C3%A9/</loc><lastmod>2026-01-02</lastmod></url>
</urlset>
`);
});

test('a feed lists the pages changed last, the newest first, with any text', () => {
  const page = (changed: string) => ({ title: wild, address: `/${changed}/`, summary: wild, changed });
  const text = makeFeed({
    site,
    title: wild,
    lang: 'en',
    home: '/',
    self: '/feed.xml',
    pages: [page('2026-01-02'), page('2026-03-04'), page('2025-12-31')],
  })!;
  fromXml(text);
  expect([...text.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, time]) => time)).toEqual([
    '2026-03-04T00:00:00Z',
    '2026-03-04T00:00:00Z',
    '2026-01-02T00:00:00Z',
    '2025-12-31T00:00:00Z',
  ]);
  expect(text).toContain('<title>Q&amp;A &lt;&quot;1&quot;&gt; – é</title>');
  expect(text).toContain('<link rel="self" href="https://notes.example/feed.xml"/>');
});

test('there is no feed where no page has a date', () => {
  expect(makeFeed({ site, title: 'A', lang: 'en', home: '/', self: '/feed.xml', pages: [] })).toBeUndefined();
});

test('robots may read everything and are shown the sitemap', () => {
  expect(makeRobots([new URL('sitemap.xml', site)])).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://notes.example/sitemap.xml\n',
  );
});

test('llms.txt lists the Markdown of each page under its course', () => {
  const pages = [
    { title: 'Arrays [a]', address: '/c/arrays.md', summary: 'Rows\nof things.', course: 'C' },
    { title: 'Maps', address: '/d/maps.md', summary: '', course: 'D' },
  ];
  expect(makeLlms('Notes', 'All of it.', pages)).toBe(`# Notes

> All of it.

## C

- [Arrays \\[a\\]](/c/arrays.md): Rows of things.

## D

- [Maps](/d/maps.md)
`);
});
