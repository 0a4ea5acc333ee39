// The edge to the disk for pages with components: the files that Astro compiles (see markdown/module-source.ts).
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toModuleText } from './markdown/module-source.ts';
import type { CourseDocument, NotesPage } from './types.ts';

export interface ModuleFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes a file into FOLDER for each of PAGES that has components, and removes the others there.
 * @returns the files by page id.
 */
export function writeModules(
  folder: string,
  pages: readonly NotesPage[],
  documents: readonly CourseDocument[],
): ReadonlyMap<string, ModuleFile> {
  const byFile = new Map(documents.map((document) => [document.source.file, document]));
  const files = new Map<string, ModuleFile>();
  mkdirSync(folder, { recursive: true });
  const stale = new Set(readdirSync(folder));
  for (const page of pages.filter(({ isModule }) => isModule)) {
    const name = `${page.id.replaceAll('/', '.') || 'home'}.mdx`;
    const file = { path: join(folder, name), text: toModuleText(page, byFile.get(page.file)!) };
    if (!stale.delete(name) || readFileSync(file.path, 'utf8') !== file.text) writeFileSync(file.path, file.text);
    files.set(page.id, file);
  }
  for (const name of stale) rmSync(join(folder, name));
  return files;
}
