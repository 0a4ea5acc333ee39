import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { setDirections } from './set-directions.ts';

function directed(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  setDirections(tree);
  return toHtml(tree);
}

test('a block that begins in Arabic or Hebrew has that direction, with the list and table around it', () => {
  expect(directed('<p>نص</p>')).toBe('<p dir="rtl">نص</p>');
  expect(directed('<ul><li><b>1. שלום</b></li></ul>')).toBe('<ul dir="rtl"><li dir="rtl"><b>1. שלום</b></li></ul>');
  expect(directed('<table><tbody><tr><td>نص</td></tr></tbody></table>')).toMatch(/^<table dir="rtl">/);
});

test('what the author said of a direction stays', () => {
  expect(directed('<p dir="ltr">نص</p>')).toBe('<p dir="ltr">نص</p>');
});

test.each(['<p>plain</p>', '<p>the word نص</p>', '<p>中文 é Ω я 🚀</p>', '<pre>نص</pre>'])(
  '%s stays as it is',
  (html) => {
    expect(directed(html)).toBe(html);
  },
);
