import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { findChromium } from './find-chromium.ts';

const path = ['/one', '/two'].join(delimiter);

test('the browser that CHROMIUM names goes first, then what is on the path', () => {
  const chrome = join('/two', 'chromium');
  expect(findChromium({ CHROMIUM: '/mine', PATH: path }, () => true)).toBe('/mine');
  expect(findChromium({ PATH: path }, (file) => file === chrome)).toBe(chrome);
  expect(findChromium({ PATH: path }, () => false)).toBeUndefined();
});
