// In: the records of the pages and their texts as blocks. Out: Pagefind's index and, beside it, the words of the notes.
// 1 blocks → what Pagefind reads   2 blocks → words and how common they are   3 write both
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import * as pagefind from 'pagefind';
import type { SearchFacts } from './browser/vocabulary.ts';
import { createIndexParts, entryFile, type IndexParts, joinParts } from './index-parts.ts';
import { indexedPage, type IndexedPage } from './indexed-page.ts';
import { listNames } from './list-names.ts';
import { queryWords } from './query-words.ts';
import { readBlocks, type TextBlock } from './read-blocks.ts';
import type { SearchRecords, SectionRecord } from './records.ts';
import { createWordCounter, encodeWords, type PageWords, sumWords } from './write-vocabulary.ts';

/** Where the index is, below the base. */
export const indexFolder = 'pagefind';
const factsFile = 'facts.json';

/** Pagefind's own interfaces and the WebAssembly for languages it doesn't know and for further parts: nothing loads them. */
const isLeftOut = (path: string, isKnownLanguage: boolean) =>
  /pagefind-(?:component-|modular-)?ui\.|pagefind-highlight|pagefind-worker|wasm\..*-x-\d+\./.test(path) ||
  (isKnownLanguage && path.includes('wasm.unknown'));

/** An index that is being made. */
export interface SiteIndex {
  /** Whether all that belongs in it is known before the pages are rendered. */
  readonly isWhole: boolean;
  /**
   * Writes what is left of it; unless it is whole the site must be there.
   * @throws Error with Pagefind's own messages when it can't be made
   */
  readonly write: () => Promise<void>;
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
 * @param dir folder that the site is built into: the index is written to DIR/pagefind
 * @param base path below which the site is served, with slashes around it
 */
export async function startIndex(
  records: SearchRecords,
  toIndexed: ToIndexed,
  dir: string,
  base: string,
): Promise<SiteIndex> {
  const folder = join(dir, indexFolder);
  const { add, index, countFacts, makePage } = createIndex(records, (part) => part.writeFiles({ outputPath: folder }));
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
    write: async () => {
      try {
        for (const record of modules) {
          const html = await readFile(fileOf(dir, base, record.address), 'utf8');
          add(record, makePage(record, readBlocks(articleOf(html))));
        }
        const writing = index.finish();
        const facts = countFacts();
        await writing;
        const names = await readdir(folder);
        const file = join(folder, entryFile);
        const joined = index.parts.length > 1 ? joinParts(await readFile(file, 'utf8'), index.parts, names) : undefined;
        if (joined) await writeFile(file, joined.entry);
        await writeFile(join(folder, factsFile), toText(facts, joined?.further));
        await removeLeftOut(folder, names);
      } finally {
        await pagefind.close();
      }
    },
    abandon: () => void pagefind.close(),
  };
}

/**
 * The same as files in memory, by name below the index's folder: for the dev server.
 * @param textOf the text of a page
 * @param most see `createIndexParts`
 */
export async function indexInMemory(
  records: SearchRecords,
  textOf: (record: SectionRecord) => readonly TextBlock[],
  most?: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { add, index, countFacts, makePage } = createIndex(records, (part) => part.getFiles(), most);
  try {
    for (const record of records.sections) add(record, makePage(record, textOf(record)));
    const written = await index.finish();
    const files = new Map(
      written.flatMap(({ files: own }) => own.map(({ path, content }) => [path, content] as const)),
    );
    const encode = (text: string) => new TextEncoder().encode(text);
    const entry = new TextDecoder().decode(files.get(entryFile));
    const joined = index.parts.length > 1 ? joinParts(entry, index.parts, [...files.keys()]) : undefined;
    if (joined) files.set(entryFile, encode(joined.entry));
    files.set(factsFile, encode(toText(countFacts(), joined?.further)));
    return files;
  } finally {
    await pagefind.close();
  }
}

function createIndex<Written extends { readonly errors: readonly string[] }>(
  { lang, ...records }: SearchRecords,
  write: (part: pagefind.PagefindIndex) => Promise<Written>,
  most?: number,
): {
  readonly makePage: (record: SectionRecord, blocks: readonly TextBlock[]) => IndexedPage;
  readonly add: (record: SectionRecord, page: IndexedPage) => void;
  readonly index: Omit<IndexParts<Written>, 'add'>;
  /** When all was added. */
  readonly countFacts: () => Omit<SearchFacts, 'parts'>;
} {
  const index = createIndexParts(lang, write, most);
  const count = createWordCounter();
  const pages: PageWords[] = [];
  const headings = new Map<string, string>();
  return {
    makePage: (record, blocks) => indexedPage(record, blocks, lang, count),
    add: ({ address }, page) => {
      index.add({ url: address, content: page.content, words: page.words.counts.length });
      pages.push(page.words);
      for (const [id, text] of page.headings) headings.set(`${address}#${encodeURIComponent(id)}`, text);
    },
    index,
    countFacts: () => {
      const { blocks, counts } = sumWords(
        pages,
        count(records.services.flatMap(({ name, names }) => [name, ...names])),
      );
      return {
        blocks,
        words: encodeWords(counts),
        query: queryWords(lang),
        ...listNames(records, headings),
      };
    },
  };
}

function toText(facts: Omit<SearchFacts, 'parts'>, parts: SearchFacts['parts']): string {
  return JSON.stringify({ ...facts, parts });
}

/** The only article of a page; empty where there is none. */
function articleOf(html: string): string {
  const start = html.indexOf('<article');
  return start < 0 ? '' : html.slice(start, html.lastIndexOf('</article>'));
}

function fileOf(dir: string, base: string, address: string): string {
  return join(dir, decodeURIComponent(address.slice(base.length)), 'index.html');
}

async function removeLeftOut(folder: string, files: readonly string[]): Promise<void> {
  const isKnownLanguage = files.some((file) => /^wasm\.(?!unknown)/.test(file));
  const unwanted = files.filter((file) => isLeftOut(file, isKnownLanguage));
  await Promise.all(unwanted.map((file) => rm(join(folder, file))));
}
