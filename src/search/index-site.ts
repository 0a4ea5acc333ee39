// In: the records of the pages and their HTML. Out: Pagefind's index and, beside it, the words of the notes.
// 1 HTML → blocks   2 blocks → what Pagefind reads   3 blocks → words and how common they are   4 write both
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { minify } from 'vite';
import type { SearchFacts } from './browser/vocabulary.ts';
import { listNames } from './list-names.ts';
import { queryWords } from './query-words.ts';
import { readBlocks } from './read-blocks.ts';
import type { SearchRecords } from './records.ts';
import { writeRecord } from './write-record.ts';
import { blockTexts, countWords, encodeWords } from './write-vocabulary.ts';

/** Where the site's pages hand their records over, and where the index is, below the base. */
export const indexFolder = 'pagefind';
export const recordsFile = 'records.json';
const factsFile = 'facts.json';

/** Pagefind's own interfaces and the WebAssembly for languages it doesn't know: nothing loads them. */
const isLeftOut = (path: string, isKnownLanguage: boolean) =>
  /pagefind-(?:component-|modular-)?ui\.|pagefind-highlight|pagefind-worker/.test(path) ||
  (isKnownLanguage && path.includes('wasm.unknown'));

/**
 * Writes the search index of the built site in DIR to DIR/pagefind.
 * @param base path below which the site is served, with slashes around it
 * @param meanwhile what there is to do while Pagefind, another process, writes
 * @throws Error with Pagefind's own messages when the index can't be made, and what MEANWHILE throws
 */
export async function indexSite(dir: string, base: string, meanwhile: () => void): Promise<void> {
  const folder = join(dir, indexFolder);
  const records = JSON.parse(await readFile(join(folder, recordsFile), 'utf8')) as SearchRecords;
  const { index, countFacts } = await makeIndex(records, (address) => readFile(fileOf(dir, base, address), 'utf8'));
  try {
    const writing = index.writeFiles({ outputPath: folder });
    const facts = JSON.stringify(countFacts());
    meanwhile();
    const written = await writing;
    if (written.errors.length) throw new Error(written.errors.join('\n'));
    await writeFile(join(folder, factsFile), facts);
  } finally {
    await pagefind.close();
  }
  await Promise.all([removeLeftOut(folder), shorten(join(folder, 'pagefind.js'))]);
}

/** Where each page of the site built in DIR begins in the notes, `file:line` by address; not after `indexSite`. */
export async function readSources(dir: string): Promise<ReadonlyMap<string, string>> {
  const { sections } = JSON.parse(await readFile(join(dir, indexFolder, recordsFile), 'utf8')) as SearchRecords;
  return new Map(sections.map(({ address, source }) => [address, source]));
}

/** The same as files in memory, by name below the index's folder: for the dev server. */
export async function indexInMemory(
  records: SearchRecords,
  htmlOf: (address: string) => Promise<string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { index, countFacts } = await makeIndex(records, htmlOf);
  try {
    const { files } = await index.getFiles();
    return new Map([
      ...files.map(({ path, content }) => [path, content] as const),
      [factsFile, new TextEncoder().encode(JSON.stringify(countFacts()))],
    ]);
  } finally {
    await pagefind.close();
  }
}

async function makeIndex(
  records: SearchRecords,
  htmlOf: (address: string) => Promise<string>,
): Promise<{ readonly index: pagefind.PagefindIndex; readonly countFacts: () => SearchFacts }> {
  const lang = records.lang;
  const { index, errors } = await pagefind.createIndex({ forceLanguage: lang, includeCharacters: '+#.:' });
  if (!index) throw new Error(errors.join('\n'));
  const texts: string[] = [];
  const sent: Promise<pagefind.NewFileResponse>[] = [];
  const headings = new Map<string, string>();
  for (const record of records.sections) {
    const pageBlocks = readBlocks(record.html ?? articleOf(await htmlOf(record.address)));
    sent.push(index.addHTMLFile({ url: record.address, content: writeRecord(record, pageBlocks, lang) }));
    texts.push(...blockTexts(pageBlocks));
    for (const { id, heading } of pageBlocks)
      if (id !== undefined) headings.set(`${record.address}#${encodeURIComponent(id)}`, heading);
  }
  const failed = (await Promise.all(sent)).flatMap(({ errors: found }) => found);
  if (failed.length) throw new Error(failed.join('\n'));
  const countFacts = () => {
    const { blocks, counts } = countWords(
      texts,
      records.services.flatMap(({ name, names }) => [name, ...names]),
    );
    return { blocks, words: encodeWords(counts), query: queryWords(lang), ...listNames(records, headings) };
  };
  return { index, countFacts };
}

/** The only article of a page; empty where there is none. */
function articleOf(html: string): string {
  const start = html.indexOf('<article');
  return start < 0 ? '' : html.slice(start, html.lastIndexOf('</article>'));
}

function fileOf(dir: string, base: string, address: string): string {
  return join(dir, decodeURIComponent(address.slice(base.length)), 'index.html');
}

/** Pagefind ships its script as it was written; a sixth of it is names and spaces. */
async function shorten(script: string): Promise<void> {
  const { code, errors } = await minify(script, await readFile(script, 'utf8'), {
    module: true,
    // The one-file edition calls its functions by name.
    mangle: { toplevel: false },
  });
  if (errors.length) throw new Error(errors.map(({ message }) => message).join('\n'));
  await writeFile(script, code);
}

async function removeLeftOut(folder: string): Promise<void> {
  const files = await readdir(folder);
  const isKnownLanguage = files.some((file) => /^wasm\.(?!unknown)/.test(file));
  const unwanted = files.filter((file) => file === recordsFile || isLeftOut(file, isKnownLanguage));
  await Promise.all(unwanted.map((file) => rm(join(folder, file))));
}
