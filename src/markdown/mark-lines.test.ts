import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import type { ElementContent } from '../types.ts';
import { markLines } from './mark-lines.ts';

const code = h('code', ['one ', h('span', { className: 'c-string' }, 'two\nthree\n'), 'four\n', '\nlast']);
const mark = (start: number, end: number) => markLines(code.children, [{ start, end }]);
const html = (children: ElementContent[]) => toHtml({ type: 'root', children });

test('a marked line is one element with its line end, whatever its tokens are', () => {
  expect(html(mark(1, 1))).toBe(
    '<mark>one <span class="c-string">two\n</span></mark><span class="c-string">three\n</span>four\n\nlast',
  );
});

test('empty lines and the last one can be marked', () => {
  expect(html(mark(4, 5))).toMatch(/four\n<mark>\n<\/mark><mark>last<\/mark>$/);
});

test('lines that the code has not are nowhere', () => {
  expect(html(mark(6, 99))).not.toContain('mark');
});

test('no letter of the code changes', () => {
  expect(toString(h('code', mark(2, 4)))).toBe(toString(code));
});
