// In: pages as Pagefind reads them. Out: Pagefind's index, in several parts where it would take too much memory to write at once.
// Each part is an index in a language of its own ("en", "en-x-2", …), so that all lie in one folder and no name is there
// twice; the tags are of private use (BCP 47), which leaves words as they are split and stemmed.
import * as pagefind from 'pagefind';
import { beginWork } from '../begin-work.ts';

// Writing takes Pagefind half a kilobyte for each word of each page. What one search loads grows with the parts.
const mostWords = 500_000;

/** A page for the index. */
export interface PageToIndex {
  readonly url: string;
  readonly content: string;
  /** How many words it has, each counted once. */
  readonly words: number;
}

/** An index that is being made, in one part or more. */
export interface IndexParts<Written> {
  readonly add: (page: PageToIndex) => void;
  /** The parts so far, in order. */
  readonly parts: readonly IndexPart[];
  /**
   * Waits until all that was added is written.
   * @returns what writing each of the parts said
   * @throws Error with Pagefind's own messages
   */
  readonly finish: () => Promise<readonly Written[]>;
}

export interface IndexPart {
  readonly language: string;
  readonly pages: number;
}

interface Response {
  readonly errors: readonly string[];
}

/**
 * Begins an index of pages in LANG. A part is written as soon as it is full: Pagefind, another process, does what it is
 * asked to in that order.
 * @param write writes one part
 * @param most words of all pages of a part, each counted once a page
 */
export function createIndexParts<Written extends Response>(
  lang: string,
  write: (part: pagefind.PagefindIndex) => Promise<Written>,
  most = mostWords,
): IndexParts<Written> {
  const parts: { readonly language: string; pages: number }[] = [];
  const sent: Promise<Response | null>[] = [];
  const written: Promise<Written>[] = [];
  const open = () => {
    const language = partLanguage(lang.toLowerCase(), parts.length + 1);
    parts.push({ language, pages: 0 });
    return beginWork(beginIndex(language));
  };
  let index = open();
  let words = 0;
  const close = () => {
    written.push(beginWork(index.then(write)));
    // Its memory is for the next.
    sent.push(beginWork(index.then((part) => part.deleteIndex())));
  };
  return {
    parts,
    add: ({ url, content, words: own }) => {
      if (words && words + own > most) {
        close();
        index = open();
        words = 0;
      }
      words += own;
      parts.at(-1)!.pages += 1;
      sent.push(beginWork(index.then((part) => part.addHTMLFile({ url, content }))));
    },
    finish: async () => {
      close();
      const [answers, results] = await Promise.all([Promise.all(sent), Promise.all(written)]);
      const failed = [...answers, ...results].flatMap((answer) => answer?.errors ?? []);
      if (failed.length) throw new Error(failed.join('\n'));
      return results;
    },
  };
}

async function beginIndex(language: string): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language, includeCharacters: '+#.:' });
  if (!index) throw new Error(errors.join('\n'));
  return index;
}

/** The language of part NUMBER (from 1) of an index in LANG. */
function partLanguage(lang: string, number: number): string {
  if (number === 1) return lang;
  return /(?:^|-)x-/.test(lang) ? `${lang}-${number}` : `${lang}-x-${number}`;
}

/** Name of the file that says which parts an index has. */
export const entryFile = 'pagefind-entry.json';

interface PartEntry {
  readonly hash: string;
  readonly wasm: string | null;
  readonly page_count: number;
}

/**
 * Joins the PARTS of an index, of which each wrote an entry with itself alone.
 * @param entry what one of them wrote
 * @param names of the files of the index
 * @returns the entry with all of them, and the languages of all but the first
 */
export function joinParts(
  entry: string,
  parts: readonly IndexPart[],
  names: readonly string[],
): { readonly entry: string; readonly further: readonly string[] } {
  const hashes = names.flatMap((name) => /^pagefind\.(.+)\.pf_meta$/.exec(name)?.[1] ?? []);
  const { languages, ...rest } = JSON.parse(entry) as { readonly languages: Readonly<Record<string, PartEntry>> };
  const isStemmed = Object.values(languages).some(({ wasm }) => wasm !== null);
  const joined = parts.flatMap(({ language, pages }): [string, PartEntry][] => {
    const hash = hashes.find((name) => name.startsWith(`${language}_`));
    // Of pages in which Pagefind sees no word there is none.
    if (hash === undefined) return [];
    return [[language, { hash, wasm: isStemmed ? parts[0]!.language : null, page_count: pages }]];
  });
  return {
    entry: JSON.stringify({ ...rest, languages: Object.fromEntries(joined) }),
    further: joined.slice(1).map(([language]) => language),
  };
}
