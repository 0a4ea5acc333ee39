// The way from the loader, which knows the languages of the notes, to the bundler of the pages' scripts: a file.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Notes } from './notes.ts';
import { virtualModules } from './virtual-modules.ts';
import { dictionaryFor, dictionaryNames } from './words/dictionary-for.ts';

// Not `.json`: in dev Astro reads its configuration anew whenever such a file changes.
const fileName = 'dictionaries';

/** Writes into FOLDER which dictionaries the pages of NOTES use. */
export function writeLanguages(folder: string, { lang, pages }: Pick<Notes, 'lang' | 'pages'>): void {
  const names = new Set([lang, ...pages.map((page) => page.lang)].map(dictionaryFor));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, fileName), [...names].sort().join('\n'));
}

/**
 * A Vite plugin for `virtual:unscroll/dictionaries`: a loader for each dictionary that the pages use, so that a site
 * holds no others. In dev any language may appear with the next save: all.
 */
export function usedDictionaries(folder: () => string, isDev: () => boolean): Plugin {
  return virtualModules('unscroll-dictionaries', {
    dictionaries: () => {
      const file = join(folder(), fileName);
      const names = isDev() || !existsSync(file) ? dictionaryNames : readFileSync(file, 'utf8').split('\n');
      const at = (name: string) => JSON.stringify(fileURLToPath(new URL(`../src/words/${name}.ts`, import.meta.url)));
      return `export default { ${names.map((name) => `'${name}': () => import(${at(name)})`).join(', ')} }`;
    },
  });
}
