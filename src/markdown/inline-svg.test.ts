import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { inlineSvg } from './inline-svg.ts';

const wrap = (inner: string, attributes = '') =>
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4" width="4" ${attributes}>${inner}</svg>`;

test('shapes, text and classes stay; size, ids, styles and handlers go', () => {
  const source = wrap(
    '<desc>d</desc><g id="a" class="d-1" style="fill:red" onclick="x()"><text>t</text></g>',
    'onload="x()"',
  );
  expect(toHtml(inlineSvg(source)!)).toBe('<svg viewBox="0 0 4 4"><g class="d-1"><text>t</text></g></svg>');
});

test.each([
  ['a script', '<script>x()</script>'],
  ['a style sheet', '<style>g { fill: red }</style>'],
  ['foreign content', '<foreignObject><p>a</p></foreignObject>'],
  ['a picture', '<image href="a.png" />'],
  ['a link', '<a href="https://example.com"><rect /></a>'],
  ['an animation', '<rect><animate attributeName="x" /></rect>'],
  ['a reference to an id', '<rect fill="url(#a)" />'],
])('a drawing with %s is not inlined', (_, inner) => {
  expect(inlineSvg(wrap(inner))).toBeUndefined();
});

test('what is no SVG is not inlined', () => {
  expect(inlineSvg('<p>a</p>')).toBeUndefined();
});
