import { expect, test } from 'vitest';
import type { Settings } from '../options.ts';
import { isWatched } from './is-watched.ts';

const settings = {
  notes: ['/n/courses', '/n/README.md'],
  registry: { path: '/n/services.yaml', isOwn: true },
  ledger: '/n/links.lock',
} as unknown as Settings;

test.each(['/n/courses/a.md', '/n/courses/a.MDX', '/n/README.md', '/n/services.yaml', '/n/links.lock', '/n/p/a.svg'])(
  'a change of %s changes the notes',
  (path) => {
    expect(isWatched(path, settings, ['/n/p/a.svg'])).toBe(true);
  },
);

test.each(['/n/courses/a.txt', '/n/courses-2/a.md', '/n/other.md', '/n/p/b.svg'])('a change of %s does not', (path) => {
  expect(isWatched(path, settings, ['/n/p/a.svg'])).toBe(false);
});
