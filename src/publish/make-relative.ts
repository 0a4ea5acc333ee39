import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { relativeBase } from '../relative-base.ts';
import { filesBelow } from '../files-below.ts';

/**
 * Writes every address in the site built in FOLDER, made for the base that stands for none, relative to its file. What
 * scripts read as data (the index, the tables) keeps it: they know where they are.
 * @param within where FOLDER is in the whole site, such as `ja/`
 */
export function makeRelative(folder: string, within = ''): void {
  for (const path of filesBelow(folder)) {
    if (!/\.(html|md|txt|js|css|webmanifest)$/.test(path) || path === 'notes.html') continue;
    const text = readFileSync(join(folder, path), 'utf8');
    const written = relativeAddresses(path, text, within);
    if (written !== text) writeFileSync(join(folder, path), written);
  }
}

/** TEXT of the file at PATH (from that folder, with slashes) with relative addresses. */
export function relativeAddresses(path: string, text: string, within = ''): string {
  const base = relativeBase + within;
  const up = '../'.repeat(path.split('/').length - 1) || './';
  // A script's strings are resolved where the page is, its imports where the script is: it asks for itself.
  if (path.startsWith('_astro/') && path.endsWith('.js'))
    return text.replaceAll(
      new RegExp(`(["'\`])${base}(_astro/[^"'\`]*)\\1`, 'g'),
      (_, _quote, rest: string) => `new URL(${JSON.stringify(up + rest)},import.meta.url).href`,
    );
  const toRoot = within === '' ? up : `${up.replace(/^\.\/$/, '')}${'../'.repeat(within.split('/').length - 1)}`;
  return text.replaceAll(base, up).replaceAll(relativeBase, toRoot).replaceAll(encodeURIComponent(relativeBase), '%2F');
}
