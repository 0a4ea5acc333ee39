import * as pagefind from 'pagefind';

/**
 * Writes Pagefind's index of the built site in DIR to DIR/pagefind.
 * @throws Error with Pagefind's own messages when the index can't be made.
 */
export async function indexSite(dir: string, lang: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: lang, includeCharacters: '+#.:' });
  if (!index) throw new Error(errors.join('\n'));
  try {
    const added = await index.addDirectory({ path: dir });
    if (added.errors.length) throw new Error(added.errors.join('\n'));
    const written = await index.writeFiles({ outputPath: `${dir}/pagefind` });
    if (written.errors.length) throw new Error(written.errors.join('\n'));
  } finally {
    await pagefind.close();
  }
}
