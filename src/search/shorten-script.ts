import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from 'vite';
import { indexFolder } from './index-site.ts';

/** Pagefind ships its script as it was written; a sixth of it is names and spaces. Shortens that of the site in DIR. */
export async function shortenScript(dir: string): Promise<void> {
  const script = join(dir, indexFolder, 'pagefind.js');
  const { code, errors } = await minify(script, await readFile(script, 'utf8'), {
    module: true,
    // The one-file edition calls its functions by name.
    mangle: { toplevel: false },
  });
  if (errors.length) throw new Error(errors.map(({ message }) => message).join('\n'));
  await writeFile(script, code);
}
