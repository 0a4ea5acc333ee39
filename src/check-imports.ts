// The edge to the disk for imports of MDX files.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, resolve } from 'node:path';
import type { Notes } from './notes.ts';
import { createFindings, nearest } from './problems.ts';
import { importsOf } from './read/imports-of.ts';

// What Vite tries when a name has no extension. Source: https://vite.dev/config/shared-options (resolve.extensions)
const extensions = ['.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json'];

/** NOTES with an error `read/missing-import` for each import of a file or package that is not there. */
export function checkImports(notes: Notes): Notes {
  const findings = createFindings();
  for (const document of notes.documents)
    for (const { specifier, place } of importsOf(document)) {
      if (!/^\.{0,2}\//.test(specifier)) {
        const name = packageOf(specifier);
        if (name === undefined || [document.source.path, import.meta.filename].some((from) => hasPackage(from, name)))
          continue;
        findings.error(
          'read/missing-import',
          `there is no package "${name}"`,
          place,
          `Install it beside the notes: npm install ${name}`,
        );
        continue;
      }
      const path = resolve(dirname(document.source.path), specifier.replace(/[?#].*$/, ''));
      if (isThere(path)) continue;
      const [near] = nearest(specifier, namesBeside(path, specifier));
      findings.error(
        'read/missing-import',
        `there is no file "${specifier}"`,
        place,
        near ? `Did you mean "${near}"?` : 'The path is relative to the file that imports it.',
      );
    }
  return {
    ...notes,
    findings: [...notes.findings, ...findings.all()],
    hasErrors: notes.hasErrors || findings.hasErrors(),
  };
}

/** The package that SPECIFIER names; undefined for what is no package: modules of Node and of Vite's plugins. */
function packageOf(specifier: string): string | undefined {
  if (isBuiltin(specifier) || specifier.includes(':') || specifier.startsWith('#')) return undefined;
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
}

function hasPackage(from: string, name: string): boolean {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    if (existsSync(resolve(folder, 'node_modules', name))) return true;
    if (folder === dirname(folder)) return false;
  }
}

function isThere(path: string): boolean {
  if (isFile(path)) return true;
  return extensions.some((extension) => isFile(path + extension) || isFile(resolve(path, `index${extension}`)));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The files in the folder of PATH, written as SPECIFIER is. */
function namesBeside(path: string, specifier: string): string[] {
  try {
    const folder = specifier.slice(0, specifier.lastIndexOf('/') + 1);
    return readdirSync(dirname(path)).map((name) => folder + name);
  } catch {
    return [];
  }
}
