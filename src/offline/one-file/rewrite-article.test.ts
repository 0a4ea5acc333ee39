import { expect, test } from 'vitest';
import { createFragments } from './create-fragments.ts';
import { rewriteArticle } from './rewrite-article.ts';

const addresses = new Set([
  '/notes/c/',
  '/notes/c/s3/',
  '/notes/c/%C3%BCber/',
  '/notes/services/',
  '/notes/services/s3/',
]);
const fragments = createFragments('/notes/', (address) => addresses.has(address));
const rewrite = (html: string) =>
  rewriteArticle(html, {
    page: '/c/s3',
    fragments,
    picture: (address) => (address === '/notes/pictures/a.png' ? 'data:image/png;base64,AA==' : undefined),
  });

test('links to pages and headings become fragments of the file', () => {
  expect(rewrite('<a href="#tips">x</a>')).toBe('<a href=#/c/s3/tips>x</a>');
  expect(rewrite('<a href="/notes/c/#tips">x</a>')).toBe('<a href=#/c/tips>x</a>');
  expect(rewrite('<a href="/notes/c/%C3%BCber/?quote=1#gr%C3%BC%C3%9Fe">x</a>')).toBe(
    '<a href=#/c/%C3%BCber/gr%C3%BC%C3%9Fe>x</a>',
  );
  expect(rewrite('<a href="/notes/services/s3/#u-with" data-service="s3">x</a>')).toBe(
    '<a href=#/services/s3 data-service=s3>x</a>',
  );
});

test('links out of the site stay, links to what the file has not leave their text', () => {
  const out = '<a href=https://example.com/?a=1&amp;b=2>x</a>';
  expect(rewrite(out.replace('href=', 'href="').replace('>x', '">x'))).toBe(
    '<a href="https://example.com/?a=1&amp;b=2">x</a>',
  );
  expect(rewrite('<a href="/notes/nothing/">x</a><a href="javascript:alert(1)">y</a><a href="//host/">z</a>')).toBe(
    'xyz',
  );
});

test('ids and all that names them begin with the page', () => {
  expect(rewrite('<h2 id="a">A</h2><sup><a href="#fn-1" id="fnref-1" aria-describedby="a b">1</a></sup>')).toBe(
    '<h2 id=/c/s3/a>A</h2><sup><a href=#/c/s3/fn-1 id=/c/s3/fnref-1 aria-describedby="/c/s3/a /c/s3/b">1</a></sup>',
  );
  expect(rewrite('<svg><g clip-path="url(#cut)"/></svg>')).toBe('<svg><g clip-path=url(#/c/s3/cut) /></svg>');
});

test('pictures come inside, what can not is left out', () => {
  expect(rewrite('<img src="/notes/pictures/a.png" alt="A b" loading="lazy">')).toBe(
    '<img src="data:image/png;base64,AA==" alt="A b">',
  );
  expect(rewrite('<img src="/notes/none.png" alt="A"><script src="/x.js"></script><p onclick="x()">t</p>')).toBe(
    '<p>t</p>',
  );
});

test('what only serves the hosted page goes', () => {
  expect(
    rewrite(
      '<ul class="meta" data-added><li>4 min</li></ul><h2 id="a">A</h2><a class="u-anchor" href="#a">#</a><span id="u-3">S3</span>',
    ),
  ).toBe('<h2 id=/c/s3/a>A</h2>S3');
});

test('of a picture in several files the one stays that all know', () => {
  expect(
    rewrite(
      '<picture><source srcset="/notes/pictures/a.avif" type="image/avif"><img src="/notes/pictures/a.png"></picture>',
    ),
  ).toBe('<img src="data:image/png;base64,AA==">');
});
