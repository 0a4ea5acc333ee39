// The edge to the disk for pictures that the notes name but that are not there.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { pathOfKept, readKept } from './kept-pictures.ts';
import type { Notes } from './notes.ts';
import { createFindings, nearest } from './problems.ts';
import { treesOf } from './split/trees-of.ts';
import type { Element, NotesPage } from './types.ts';
import { walkElements } from './walk.ts';

/**
 * NOTES with the warning `pictures/not-found` for each local picture that is missing, with the nearest file there, and
 * `pictures/changed` where the copy of a picture on another host, in FOLDER, is not what was fetched.
 */
export function checkPictures(notes: Notes, folder: string): Notes {
  const findings = createFindings();
  const kept = readKept(folder);
  const paths = new Map(notes.documents.map(({ source }) => [source.file, source.path]));
  for (const page of notes.pages)
    for (const tree of treesOf(page))
      walkElements(tree, (node) => {
        const src = node.tagName === 'img' ? node.properties['src'] : undefined;
        if (typeof src !== 'string' || !src) return;
        const place = { file: page.file, ...startOf(node, page) };
        const copy = kept.get(src);
        if (copy && pathOfKept(folder, copy) === undefined)
          findings.warn(
            'pictures/changed',
            `the copy of "${src}", pictures/${copy.file}, is missing or not what was fetched`,
            place,
            'Fetch it again: unscroll pictures fetch',
          );
        if (isElsewhere(src)) return;
        const beside = dirname(paths.get(page.file) ?? '');
        const path = resolve(beside, decode(src.replace(/[?#].*$/, '')).replace(/^\/+/, ''));
        if (existsSync(path)) return;
        const near = nearest(
          relative(beside, path),
          filesIn(dirname(path)).map((file) => relative(beside, resolve(dirname(path), file))),
          1,
        );
        findings.warn(
          'pictures/not-found',
          `there is no picture "${src}"`,
          place,
          near.length
            ? `Did you mean ${near[0]!.replaceAll('\\', '/')}?`
            : 'Put the file there, or take the picture out.',
        );
      });
  const found = findings.all();
  return found.length ? { ...notes, findings: [...notes.findings, ...found] } : notes;
}

function startOf({ position }: Element, { place }: NotesPage): { readonly line: number; readonly column: number } {
  const { line, column } = position?.start ?? place;
  return { line, column };
}

function isElsewhere(src: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
