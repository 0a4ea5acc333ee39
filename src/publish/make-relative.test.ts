import { expect, test } from 'vitest';
import { relativeBase } from '../relative-base.ts';
import { relativeAddresses } from './make-relative.ts';

const at = (address: string) => relativeBase + address;

test('a page’s addresses lead from its own folder to the root and on', () => {
  const html = `<body data-base="${at('')}"><a href="${at('tea/green/#leaves')}"><img srcset="${at('a.png')} 1x, ${at('b.png')} 2x">`;
  expect(relativeAddresses('tea/black/index.html', html)).toBe(
    '<body data-base="../../"><a href="../../tea/green/#leaves"><img srcset="../../a.png 1x, ../../b.png 2x">',
  );
});

test('in the root they begin where they stand', () => {
  expect(relativeAddresses('index.html', `<a href="${at('')}">`)).toBe('<a href="./">');
  expect(relativeAddresses('tea/green.md', `[black](${at('tea/black/')})`)).toBe('[black](../tea/black/)');
});

test('a script asks where it is itself, since its strings would be resolved where the page is', () => {
  expect(relativeAddresses('_astro/sheet.js', `const a="${at('_astro/sheet.css')}",b=\`${at('')}\``)).toBe(
    `const a=new URL("../_astro/sheet.css",import.meta.url).href,b=\`${at('')}\``,
  );
});

test('an address inside another one’s query is led on as well', () => {
  expect(relativeAddresses('a/index.html', `?page=${encodeURIComponent(at('a/'))}`)).toBe('?page=%2Fa%2F');
});

test('a page of a translation leads within its language, and to the others by the root', () => {
  const html = '<a href="/~unscroll~/ja/a/b/">b</a> <a href="/~unscroll~/a/b/">b</a>';
  expect(relativeAddresses('a/c/index.html', html, 'ja/')).toBe(
    '<a href="../../a/b/">b</a> <a href="../../../a/b/">b</a>',
  );
  expect(relativeAddresses('index.html', html, 'ja/')).toBe('<a href="./a/b/">b</a> <a href="../a/b/">b</a>');
  const script = 'import("/~unscroll~/ja/_astro/words.1.js")';
  expect(relativeAddresses('_astro/core.2.js', script, 'ja/')).toBe(
    'import(new URL("../_astro/words.1.js",import.meta.url).href)',
  );
});
