import type { Addresses } from '../permalinks/addresses.ts';
import type { CourseDocument, NotesPage } from '../types.ts';

/** The page that holds what was just saved, and the first line that differs. */
export interface SavedPlace {
  readonly address: string;
  readonly line: number;
}

interface Saved {
  readonly documents: readonly CourseDocument[];
  readonly pages: readonly NotesPage[];
  readonly addresses: Addresses;
}

/** Where AFTER differs from the notes as they were BEFORE; undefined where no file that both have has changed. */
export function savedPlace(before: Pick<Saved, 'documents'>, after: Saved): SavedPlace | undefined {
  for (const { source, text } of after.documents) {
    const old = before.documents.find((document) => document.source.path === source.path);
    if (!old || old.text === text) continue;
    const line = firstChangedLine(old.text, text);
    const page = after.pages.findLast(({ file, lines }) => file === source.file && lines.start <= line);
    const shown = page ?? after.pages.find(({ file }) => file === source.file);
    if (shown) return { address: after.addresses.of({ page: shown.id }), line };
  }
  return undefined;
}

/** The line of AFTER, from 1, at which it first differs from BEFORE. */
function firstChangedLine(before: string, after: string): number {
  const old = before.split(/\r?\n/);
  const now = after.split(/\r?\n/);
  const at = now.findIndex((line, index) => line !== old[index]);
  return at < 0 ? now.length : at + 1;
}
