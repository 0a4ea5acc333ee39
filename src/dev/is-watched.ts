import { relative } from 'node:path';
import type { Settings } from '../options.ts';

/** Whether a change of the file at PATH changes the notes; FILES are those beside the notes that pages show. */
export function isWatched(path: string, settings: Settings, files: readonly string[]): boolean {
  if ([settings.registry?.path, settings.ledger, ...files].includes(path)) return true;
  return settings.notes.some(
    (notes) => path === notes || (/\.mdx?$/i.test(path) && !/^(\.\.|[a-z]:)/i.test(relative(notes, path))),
  );
}
