import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resolveSettings } from '../options.ts';
import { openKeptWork } from './kept-work.ts';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'kept-work-'));
  vi.stubEnv('XDG_CACHE_HOME', cache);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(cache, { recursive: true });
});

/** A release that shouts TEXTS. @returns what it got, and how often that had to be made */
async function release(...texts: readonly string[]): Promise<readonly [shouted: readonly string[], made: number]> {
  const kept = openKeptWork('shouts', resolveSettings({}, cache, false));
  const shouted: string[] = [];
  for (const text of texts) {
    const made = await kept.of('loud', Buffer.from(text), () => Promise.resolve(Buffer.from(text.toUpperCase())));
    shouted.push(made.toString());
  }
  kept.save();
  return [shouted, kept.made()];
}

test('what was made of the same content is not made again, wherever it stands', async () => {
  expect(await release('reef', 'sheet', 'reef')).toEqual([['REEF', 'SHEET', 'REEF'], 2]);
  expect(await release('sheet', 'reef')).toEqual([['SHEET', 'REEF'], 0]);
  expect(await release('sheet', 'bowline')).toEqual([['SHEET', 'BOWLINE'], 1]);
  expect(await release('reef')).toEqual([['REEF'], 1]);
});

test.each([
  ['damaged', (file: string) => truncateSync(file, 100)],
  ['foreign', (file: string) => writeFileSync(file, 'REEF')],
])('a %s store is as if there were none', async (_what, spoil) => {
  await release('reef');
  const folder = join(cache, 'unscroll/shouts');
  spoil(join(folder, readdirSync(folder)[0]!));
  expect(await release('reef')).toEqual([['REEF'], 1]);
  expect(await release('reef')).toEqual([['REEF'], 0]);
});

test('where nothing can be kept it is made each time', async () => {
  writeFileSync(join(cache, 'unscroll'), 'a file where the folder would be');
  expect(await release('reef')).toEqual([['REEF'], 1]);
  expect(await release('reef')).toEqual([['REEF'], 1]);
});
