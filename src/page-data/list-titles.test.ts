import { expect, test } from 'vitest';
import { listTitles } from './list-titles.ts';

test('titles stand in one line', () => {
  expect(listTitles([])).toBe('');
  expect(listTitles(['Bread'])).toBe('Bread');
  expect(listTitles(['Bread', 'Tea'])).toBe('Bread, Tea');
});

test('what does not fit is left out, and one sees that', () => {
  const line = listTitles(Array.from({ length: 50 }, (_, at) => `Recipe ${at + 1}`));
  expect(line.length).toBeLessThan(160);
  expect(line).toMatch(/^Recipe 1, Recipe 2, .*, Recipe \d+ …$/);
});
