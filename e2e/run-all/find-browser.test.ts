import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from './find-browser.ts';

const env = { PATH: ['first', 'second'].join(delimiter) };
const playwrights = () => 'playwrights';

test('CHROMIUM is taken at its word', () => {
  expect(findBrowser({ env: { ...env, CHROMIUM: 'mine' }, exists: () => false, playwrights })).toBe('mine');
});

test('an installed Chromium goes before Chrome, and both before that of Playwright', () => {
  const chrome = join('first', 'google-chrome');
  const chromium = join('second', 'chromium');
  const among = (paths: readonly string[]) => (path: string) => paths.includes(path);
  expect(findBrowser({ env, exists: among([chrome, chromium, 'playwrights']), playwrights })).toBe(chromium);
  expect(findBrowser({ env, exists: among([chrome, 'playwrights']), playwrights })).toBe(chrome);
  expect(findBrowser({ env, exists: among(['playwrights']), playwrights })).toBe('playwrights');
});

test('without any browser there is none', () => {
  expect(findBrowser({ env, exists: () => false, playwrights })).toBeUndefined();
});
