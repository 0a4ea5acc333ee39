// In: the records of the pages and their texts as blocks. Out: Pagefind's index and, beside it, the words of the notes.
// 1 blocks → what Pagefind reads   2 blocks → words and how common they are   3 write both
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import * as pagefind from 'pagefind';
import type { SearchFacts } from './browser/vocabulary.ts';
import { indexedPage, type IndexedPage } from './indexed-page.ts';
import { listNames } from './list-names.ts';
import { queryWords } from './query-words.ts';
import { readBlocks, type TextBlock } from './read-blocks.ts';
import type { SearchRecords, SectionRecord } from './records.ts';
import { createWordCounter, encodeWords, type PageWords, sumWords } from './write-vocabulary.ts';

/** Where the index is, below the base. */
export const indexFolder = 'pagefind';
const factsFile = 'facts.json';

/** Pagefind's own interfaces and the WebAssembly for languages it doesn't know: nothing loads them. */
const isLeftOut = (path: string, isKnownLanguage: boolean) =>
  /pagefind-(?:component-|modular-)?ui\.|pagefind-highlight|pagefind-worker/.test(path) ||
  (isKnownLanguage && path.includes('wasm.unknown'));

/** An index that is being made. */
export interface SiteIndex {
  /** Whether all that belongs in it is known before the pages are rendered. */
  readonly isWhole: boolean;
  /**
   * Writes it to DIR/pagefind, DIR being the folder that the site is built into; unless it is whole the site must be there.
   * @param base path below which the site is served, with slashes around it
   * @throws Error with Pagefind's own messages when it can't be made
   */
  readonly write: (dir: string, base: string) => Promise<void>;
  /** Ends Pagefind at once, if it is still at work. */
  readonly abandon: () => void;
}

/** Makes what a page gives to the index from its blocks of text; in builds it may know it from an earlier one. */
export type ToIndexed = (record: SectionRecord, makeNow: (blocks: readonly TextBlock[]) => IndexedPage) => IndexedPage;

// So many pages are sent before others have their turn.
const atOnce = 32;

/**
 * Begins an index with what is known before pages are rendered: Pagefind, another process, is at work meanwhile.
 * @param toIndexed of a page without components
 */
export async function startIndex(records: SearchRecords, toIndexed: ToIndexed): Promise<SiteIndex> {
  const { add, write, countFacts, makePage } = await createIndex(records);
  const modules = records.sections.filter(({ isModule }) => isModule);
  const known = records.sections.filter(({ isModule }) => !isModule);
  for (const [at, record] of known.entries()) {
    add(
      record,
      toIndexed(record, (blocks) => makePage(record, blocks)),
    );
    // Pagefind answers.
    if (at % atOnce === atOnce - 1) await setImmediate();
  }
  return {
    isWhole: !modules.length,
    write: async (dir, base) => {
      const folder = join(dir, indexFolder);
      try {
        for (const record of modules) {
          const html = await readFile(fileOf(dir, base, record.address), 'utf8');
          add(record, makePage(record, readBlocks(articleOf(html))));
        }
        const writing = write((index) => index.writeFiles({ outputPath: folder }));
        const facts = JSON.stringify(countFacts());
        await writing;
        await writeFile(join(folder, factsFile), facts);
        await removeLeftOut(folder);
      } finally {
        await pagefind.close();
      }
    },
    abandon: () => void pagefind.close(),
  };
}

/** The same as files in memory, by name below the index's folder: for the dev server. @param textOf the text of a page */
export async function indexInMemory(
  records: SearchRecords,
  textOf: (record: SectionRecord) => readonly TextBlock[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { add, write, countFacts, makePage } = await createIndex(records);
  try {
    for (const record of records.sections) add(record, makePage(record, textOf(record)));
    const { files } = await write((index) => index.getFiles());
    return new Map([
      ...files.map(({ path, content }) => [path, content] as const),
      [factsFile, new TextEncoder().encode(JSON.stringify(countFacts()))],
    ]);
  } finally {
    await pagefind.close();
  }
}

async function createIndex({ lang, ...records }: SearchRecords): Promise<{
  readonly makePage: (record: SectionRecord, blocks: readonly TextBlock[]) => IndexedPage;
  readonly add: (record: SectionRecord, page: IndexedPage) => void;
  /** When all that was added is in the index. */
  readonly write: <T extends { readonly errors: string[] }>(
    how: (index: pagefind.PagefindIndex) => Promise<T>,
  ) => Promise<T>;
  readonly countFacts: () => SearchFacts;
}> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: lang, includeCharacters: '+#.:' });
  if (!index) throw new Error(errors.join('\n'));
  const count = createWordCounter();
  const pages: PageWords[] = [];
  const sent: Promise<pagefind.NewFileResponse>[] = [];
  const headings = new Map<string, string>();
  return {
    makePage: (record, blocks) => indexedPage(record, blocks, lang, count),
    add: ({ address }, page) => {
      sent.push(index.addHTMLFile({ url: address, content: page.content }));
      pages.push(page.words);
      for (const [id, text] of page.headings) headings.set(`${address}#${encodeURIComponent(id)}`, text);
    },
    write: async (how) => {
      const failed = (await Promise.all(sent)).flatMap(({ errors: found }) => found);
      const written = failed.length ? undefined : await how(index);
      if (!written || written.errors.length) throw new Error([...failed, ...(written?.errors ?? [])].join('\n'));
      return written;
    },
    countFacts: () => {
      const { blocks, counts } = sumWords(
        pages,
        count(records.services.flatMap(({ name, names }) => [name, ...names])),
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

async function removeLeftOut(folder: string): Promise<void> {
  const files = await readdir(folder);
  const isKnownLanguage = files.some((file) => /^wasm\.(?!unknown)/.test(file));
  const unwanted = files.filter((file) => isLeftOut(file, isKnownLanguage));
  await Promise.all(unwanted.map((file) => rm(join(folder, file))));
}
