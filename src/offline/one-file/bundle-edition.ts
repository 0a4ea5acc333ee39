import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { virtualModules } from '../../virtual-modules.ts';
import { dictionaryFor } from '../../words/dictionary-for.ts';
import { bundle } from '../bundle.ts';

const source = (path: string) => fileURLToPath(new URL(`../../../src/${path}`, import.meta.url));

/**
 * The script and the styles of the edition, each in one piece, fit to stand inside HTML.
 * @param index folder of the search index, with Pagefind's script
 * @param lang language of the notes
 */
export async function bundleEdition(index: string, lang: string): Promise<{ script: string; styles: string }> {
  const dictionary = JSON.stringify(source(`words/${dictionaryFor(lang)}.ts`));
  const pagefind = classicPagefind(await readFile(join(index, 'pagefind.js'), 'utf8'));
  const output = await bundle({
    plugins: [
      virtualModules('unscroll-edition', {
        pagefind: () => pagefind,
        words: () => `import * as only from ${dictionary}; export const words = Object.values(only)[0];`,
      }),
    ],
    build: {
      target: ['es2023', 'chrome123', 'firefox120', 'safari17.5'],
      cssCodeSplit: false,
      rolldownOptions: {
        input: source('offline/one-file/browser/one-file.ts'),
        output: { format: 'iife', entryFileNames: 'edition.js' },
      },
    },
  });
  const script = output.find((file) => file.type === 'chunk');
  const styles = output.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (script?.type !== 'chunk' || styles?.type !== 'asset')
    throw new Error('the one-file edition could not be bundled');
  return { script: insideHtml(script.code), styles: insideHtml(String(styles.source)) };
}

/**
 * Pagefind's module as a function of the `fetch` that it is to use: there is no address to load from inside a file.
 * @throws Error when Pagefind changed in what this relies on.
 */
function classicPagefind(code: string): string {
  const inside = code.replace(/export\s*\{[^}]*\};?\s*$/, '').replaceAll('import.meta.url', 'undefined');
  if (inside === code || /\bexport\b\s*[{*]|import\.meta/.test(inside))
    throw new Error('the script of Pagefind is not as the one-file edition expects it');
  return `export function load(fetch) {\n${inside}\nreturn { createInstance };\n}`;
}

/** Only strings and comments can hold these, and there the backslash means nothing. */
export function insideHtml(code: string): string {
  return code.replace(/<(?=\/(?:script|style)|!--)/gi, '\\x3c');
}
