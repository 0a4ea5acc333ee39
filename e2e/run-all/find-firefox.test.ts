import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { findFirefox } from './find-firefox.ts';

const env = { PATH: ['first', 'second'].join(delimiter) };

test('FIREFOX is taken at its word, then an installed one is taken', () => {
  const installed = join('second', 'firefox-esr');
  const exists = (path: string) => path === installed;
  expect(findFirefox({ env: { ...env, FIREFOX: 'mine' }, exists })).toBe('mine');
  expect(findFirefox({ env, exists })).toBe(installed);
  expect(findFirefox({ env, exists: () => false })).toBeUndefined();
});
