import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where a site is written: OUT if given, `dist` for the courses of this folder, else `site`. Absolute. */
export function outputFolder(root: string, notes: readonly string[], out: string | undefined): string {
  const isProject = existsSync(resolve(root, 'content/courses')) && existsSync(resolve(root, 'astro.config.mjs'));
  return resolve(root, out ?? (isProject && !notes.length ? 'dist' : 'site'));
}
