// In: the records of the pages and their texts. Out: Pagefind's index and, beside it, the words of the notes.
// 1 HTML → blocks   2 blocks → what Pagefind reads   3 blocks → words and how common they are   4 write both
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { minify } from 'vite';
import type { KeptNotes } from '../kept-notes.ts';
import type { SearchFacts } from './browser/vocabulary.ts';
import { listNames } from './list-names.ts';
import { queryWords } from './query-words.ts';
import { readBlocks } from './read-blocks.ts';
import type { SearchRecords, SectionRecord } from './records.ts';
import { writeRecord } from './write-record.ts';
import { blockTexts, countWords, encodeWords } from './write-vocabulary.ts';

/** Where the index is, below the base. */
export const indexFolder = 'pagefind';
const factsFile = 'facts.json';

/** Pagefind's own interfaces and the WebAssembly for languages it doesn't know: nothing loads them. */
const isLeftOut = (path: string, isKnownLanguage: boolean) =>
  /pagefind-(?:component-|modular-)?ui\.|pagefind-highlight|pagefind-worker/.test(path) ||
  (isKnownLanguage && path.includes('wasm.unknown'));

/** An index that is being made while the site is. */
export interface StartedIndex {
  /**
   * The index of the site built in the folder.
   * @param meanwhile what there is to do while Pagefind, another process, writes
   * @throws Error with Pagefind's own messages when the index can't be made, and what MEANWHILE throws
   */
  readonly finish: (meanwhile: () => void) => Promise<void>;
}

/**
 * Begins an index that is written to DIR/pagefind, DIR being the folder that a site is built into: with what is known
 * before pages are rendered, so that Pagefind is at work in the meantime.
 * @param base path below which the site is served, with slashes around it
 */
export async function startIndex(dir: string, base: string, { records, texts }: KeptNotes): Promise<StartedIndex> {
  const folder = join(dir, indexFolder);
  const { add, write, countFacts } = await createIndex(records);
  const writeIndex = () => write((index) => index.writeFiles({ outputPath: folder }));
  const modules = records.sections.filter(({ isModule }) => isModule);
  for (const record of records.sections) if (!record.isModule) add(record, articleIn(record, texts));
  const early = modules.length ? undefined : settled(writeIndex());
  return {
    finish: async (meanwhile) => {
      try {
        for (const record of modules) add(record, articleOf(await readFile(fileOf(dir, base, record.address), 'utf8')));
        const writing = early ?? settled(writeIndex());
        const facts = JSON.stringify(countFacts());
        try {
          meanwhile();
        } finally {
          // Nothing is written any more when this is left.
          await writing;
        }
        const { error } = await writing;
        if (error) throw error;
        await writeFile(join(folder, factsFile), facts);
      } finally {
        await pagefind.close();
      }
      await Promise.all([removeLeftOut(folder), shorten(join(folder, 'pagefind.js'))]);
    },
  };
}

/** How WORK ended: nobody may be waiting for it when it fails. */
async function settled(work: Promise<unknown>): Promise<{ readonly error?: unknown }> {
  try {
    await work;
    return {};
  } catch (error) {
    return { error };
  }
}

/** The same as files in memory, by name below the index's folder: for the dev server. */
export async function indexInMemory({ records, texts }: KeptNotes): Promise<ReadonlyMap<string, Uint8Array>> {
  const { add, write, countFacts } = await createIndex(records);
  try {
    for (const record of records.sections) add(record, articleIn(record, texts));
    const { files } = await write((index) => index.getFiles());
    return new Map([
      ...files.map(({ path, content }) => [path, content] as const),
      [factsFile, new TextEncoder().encode(JSON.stringify(countFacts()))],
    ]);
  } finally {
    await pagefind.close();
  }
}

/** What the article of RECORD's page holds, as far as it is known without rendering it. */
function articleIn({ page, opening }: SectionRecord, texts: KeptNotes['texts']): string {
  return opening + texts.get(page)!.html;
}

async function createIndex({ lang, ...records }: SearchRecords): Promise<{
  readonly add: (record: SectionRecord, html: string) => void;
  /** When all that was added is in the index. */
  readonly write: <T extends { readonly errors: string[] }>(
    how: (index: pagefind.PagefindIndex) => Promise<T>,
  ) => Promise<T>;
  readonly countFacts: () => SearchFacts;
}> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: lang, includeCharacters: '+#.:' });
  if (!index) throw new Error(errors.join('\n'));
  const texts: string[] = [];
  const sent: Promise<pagefind.NewFileResponse>[] = [];
  const headings = new Map<string, string>();
  return {
    add: (record, html) => {
      const blocks = readBlocks(html);
      sent.push(index.addHTMLFile({ url: record.address, content: writeRecord(record, blocks, lang) }));
      texts.push(...blockTexts(blocks));
      for (const { id, heading } of blocks)
        if (id !== undefined) headings.set(`${record.address}#${encodeURIComponent(id)}`, heading);
    },
    write: async (how) => {
      const failed = (await Promise.all(sent)).flatMap(({ errors: found }) => found);
      const written = failed.length ? undefined : await how(index);
      if (!written || written.errors.length) throw new Error([...failed, ...(written?.errors ?? [])].join('\n'));
      return written;
    },
    countFacts: () => {
      const { blocks, counts } = countWords(
        texts,
        records.services.flatMap(({ name, names }) => [name, ...names]),
      );
      return { blocks, words: encodeWords(counts), query: queryWords(lang), ...listNames(records, headings) };
    },
  };
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
  const unwanted = files.filter((file) => isLeftOut(file, isKnownLanguage));
  await Promise.all(unwanted.map((file) => rm(join(folder, file))));
}
