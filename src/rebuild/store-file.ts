import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../cache-folder.ts';
import type { Settings } from '../options.ts';

// Milliseconds. What is kept of a site that nobody builds for so long is forgotten.
const longest = 30 * 24 * 60 * 60 * 1000;

/** The file in which builds with SETTINGS keep what KIND names. The commit at hand, part of the origin, makes no difference. */
export function storeFile(kind: string, { origin: _, ...lasting }: Settings): string {
  const name = createHash('sha256').update(JSON.stringify(lasting)).digest('hex');
  return join(cacheFolder(), kind, name);
}

/** Notes that FILE is in use, and removes what has not been for a month beside it. @throws what Node throws */
export function tidyStores(file: string): void {
  utimesSync(file, new Date(), new Date());
  const folder = dirname(file);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > longest)
      rmSync(path, { force: true });
  }
}
