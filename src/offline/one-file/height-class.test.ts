import { expect, it } from 'vitest';
import { heightClass } from './height-class.ts';

it('an article twice as long is of the next class', () => {
  const classes = [1, 2, 4, 8, 16].map((times) => heightClass('<p>Some words of a text.</p>'.repeat(20 * times)));
  expect(classes).toEqual(['t2', 't3', 't4', 't5', 't6']);
});

it('counts what is seen: text, parts and pictures, not markup', () => {
  expect(heightClass('')).toBe('t0');
  expect(heightClass(`<p class="${'x'.repeat(9000)}">Short.</p>`)).toBe('t0');
  expect(heightClass('<figure><img src="data:,"></figure>')).toBe('t2');
});

it('has a class for the longest', () => {
  expect(heightClass('<p>Words without end.</p>'.repeat(1e5))).toBe('t9');
});
