import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Machine } from './find-browser.ts';

/** Path of the Firefox for the one-file edition: the one that FIREFOX names, else an installed one, else undefined. */
export function findFirefox({ env, exists }: Omit<Machine, 'playwrights'> = { env: process.env, exists: existsSync }) {
  if (env['FIREFOX']) return env['FIREFOX'];
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name))).find(exists);
}
