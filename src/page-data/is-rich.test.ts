import { expect, it } from 'vitest';
import { isRich } from './is-rich.ts';

it.each([
  '<table>',
  '<pre class="x">',
  '<aside>',
  '<p class="missing">',
  '<p class="center">',
  '<svg viewBox="0 0 1 1">',
])('sees %s', (html) => {
  expect(isRich(`<p>Text</p>${html}`)).toBe(true);
});

it('needs no second stylesheet for plain text', () => {
  expect(isRich('<p>A <a href="/prefix/">table</a> of words</p><ul><li>One</li></ul>')).toBe(false);
});

it('takes a page that is compiled as a module to have such parts', () => {
  expect(isRich(undefined)).toBe(true);
});
