import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { en } from '../words/en.ts';
import { finishPictures } from './finish-pictures.ts';
import type { Picture } from './place-picture.ts';

const pictures: Readonly<Record<string, Picture>> = {
  'a.png': { address: '/pictures/a.1.png', width: 40, height: 30 },
  'b.png': { address: '/pictures/b.1.png', width: 40, height: 30, avif: '/pictures/b.2.avif' },
  'a.svg': { drawing: h('svg', { viewBox: '0 0 1 1' }, [h('rect')]) },
};

function finish(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  finishPictures(tree, (src) => pictures[src], en);
  return toHtml(tree);
}

test('a picture alone in its paragraph is a figure with its dimensions', () => {
  expect(finish('<p><img src="a.png" alt="A"></p>')).toBe(
    '<figure><img src="/pictures/a.1.png" alt="A" width="40" height="30" loading="lazy" decoding="async"></figure>',
  );
});

test('a smaller file stands before the picture, for browsers that know its kind', () => {
  const shown =
    '<picture><source srcset="/pictures/b.2.avif" type="image/avif"><img src="/pictures/b.1.png" alt="B" width="40" height="30" loading="lazy" decoding="async"></picture>';
  expect(finish('<p><img src="b.png" alt="B"></p>')).toBe(`<figure>${shown}</figure>`);
  expect(finish('<p>see <img src="b.png" alt="B"></p>')).toBe(`<p>see ${shown}</p>`);
});

test('a picture in a line stays in the line', () => {
  expect(finish('<p>see <img src="a.png" alt="A"></p>')).toMatch(/^<p>see <img src="\/pictures.*><\/p>$/);
});

test('a drawing is inlined with its alternative text, each time anew', () => {
  expect(finish('<p><img src="a.svg" alt="One"></p><p><img src="a.svg" alt="Two"></p>')).toBe(
    '<figure class="diagram" data-added=""><svg viewBox="0 0 1 1" role="img" aria-label="One"><rect></rect></svg></figure>' +
      '<figure class="diagram" data-added=""><svg viewBox="0 0 1 1" role="img" aria-label="Two"><rect></rect></svg></figure>',
  );
});

test('a picture on another host is text with a link to it, and nothing is loaded', () => {
  expect(finish('<p><img src="https://example.com/x.png" alt="Chart"></p>')).toBe(
    '<p class="missing" data-added=""><a href="https://example.com/x.png">Picture not available: Chart</a></p>',
  );
});

test('in a link the placeholder has no link of its own', () => {
  expect(finish('<p><a href="/x"><b><img src="https://example.com/x.png" alt="Chart"></b></a></p>')).toBe(
    '<p><a href="/x"><b><span class="missing" data-added="">Picture not available: Chart</span></b></a></p>',
  );
});

test('an alternative text that only names a screenshot is not repeated', () => {
  expect(finish('<p><img src="x.png" alt="Screen Shot 2024-05-22 at 12.56.22"></p>')).toContain(
    '>Picture not available<',
  );
});

test('of sources for other widths and themes nothing is left that could be loaded', () => {
  const picture = '<picture><source srcset="https://example.com/dark.png"><img src="a.png" alt="A"></picture>';
  expect(finish(`<p>${picture}</p><div>${picture}</div>`)).not.toMatch(/source|example/);
  expect(finish('<div><picture><source srcset="x.png"></picture>b</div>')).toBe('<div>b</div>');
});
