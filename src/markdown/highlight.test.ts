import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import type { Root } from '../types.ts';
import { createHighlighter } from './highlight.ts';

async function highlight(code: string, language: string): Promise<Root | undefined> {
  const highlighter = createHighlighter();
  await highlighter.load([language]);
  const children = highlighter.highlight(code, language);
  return children && { type: 'root', children: [...children] };
}

test('tokens become spans with classes, and nothing has a style', async () => {
  const html = toHtml((await highlight('const a = "b"; // c', 'js'))!);
  expect(html).toContain('<span class="c-keyword">const </span>');
  expect(html).toContain('class="c-comment"');
  expect(html).not.toContain('style');
});

test.each([
  ['json', '{\n  "a": [1, true]\n}\n'],
  ['python', 'def f(x):\n    return x < 1 and "&"\n'],
  ['diff', '- old\n+ new\n  same\n'],
  ['html', '<p class="a">b</p>\r\n<br>'],
])('the text of %s stays as it was, line ends included', async (language, code) => {
  expect(toString((await highlight(code, language))!)).toBe(code.replaceAll('\r\n', '\n'));
});

test('lines that a diff takes away and adds have classes of their own', async () => {
  const html = toHtml((await highlight('- old\n+ new\n', 'diff'))!);
  expect(html).toMatch(/c-deleted.*c-inserted/s);
});

test.each(['no-such-language', 'constructor', '__proto__', ''])('code in "%s" is left plain', async (language) => {
  expect(await highlight('a', language)).toBeUndefined();
});

test('the same code is highlighted once', async () => {
  const highlighter = createHighlighter();
  await highlighter.load(['js']);
  expect(highlighter.highlight('let a', 'js')).toBe(highlighter.highlight('let a', 'js'));
});
