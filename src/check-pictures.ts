// The edge to the disk for pictures that the notes name but that are not there.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { visit } from 'unist-util-visit';
import type { Notes } from './notes.ts';
import { createFindings, nearest } from './problems.ts';
import { treesOf } from './split/trees-of.ts';

/** NOTES with the warning `pictures/not-found` for each local picture that is missing, with the nearest file there. */
export function checkPictures(notes: Notes): Notes {
  const findings = createFindings();
  const paths = new Map(notes.documents.map(({ source }) => [source.file, source.path]));
  for (const page of notes.pages)
    for (const tree of treesOf(page))
      visit(tree, 'element', (node) => {
        const src = node.tagName === 'img' ? node.properties['src'] : undefined;
        const folder = dirname(paths.get(page.file) ?? '');
        if (typeof src !== 'string' || !src || isElsewhere(src)) return;
        const path = resolve(folder, decode(src.replace(/[?#].*$/, '')).replace(/^\/+/, ''));
        if (existsSync(path)) return;
        const { line, column } = node.position?.start ?? page.place;
        const near = nearest(
          relative(folder, path),
          filesIn(dirname(path)).map((file) => relative(folder, resolve(dirname(path), file))),
          1,
        );
        findings.warn(
          'pictures/not-found',
          `there is no picture "${src}"`,
          { file: page.file, line, column },
          near.length
            ? `Did you mean ${near[0]!.replaceAll('\\', '/')}?`
            : 'Put the file there, or take the picture out.',
        );
      });
  const found = findings.all();
  return found.length ? { ...notes, findings: [...notes.findings, ...found] } : notes;
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
