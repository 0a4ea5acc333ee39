import { splitWords, wordRun } from './browser/split-words.ts';
import { groupPassages } from './group-passages.ts';
import type { TextBlock } from './read-blocks.ts';

/** In how many blocks of text each word stands. */
export interface WordCounts {
  readonly blocks: number;
  /** 0 for words that only names have. */
  readonly counts: ReadonlyMap<string, number>;
}

/** The words of one page; plain data. */
export interface PageWords {
  readonly blocks: number;
  /** With spaces between. */
  readonly words: string;
  /** In how many blocks each of them stands. */
  readonly counts: readonly number[];
}

/** What counts the words of pages, by the blocks that they stand in. TEXTS: what one block holds. */
export function createWordCounter(): (texts: readonly string[]) => PageWords {
  const eachWord = createLexicon();
  let page = 0;
  let block = 0;
  return (texts) => {
    page += 1;
    const found: CountedWord[] = [];
    for (const text of texts) {
      block += 1;
      eachWord(text, (word) => {
        if (word.block === block) return;
        word.block = block;
        if (word.page !== page) {
          word.page = page;
          word.count = 0;
          found.push(word);
        }
        word.count += 1;
      });
    }
    return {
      blocks: texts.length,
      words: found.map(({ text }) => text).join(' '),
      counts: found.map(({ count }) => count),
    };
  };
}

/** The words of all PAGES; those that only NAMES have, of services used in the notes or not, count as none. */
export function sumWords(pages: readonly PageWords[], names: PageWords): WordCounts {
  const counts = new Map<string, number>();
  const add = ({ words, counts: own }: PageWords, isUsed: boolean) =>
    words.split(' ').forEach((word, at) => {
      if (word) counts.set(word, (counts.get(word) ?? 0) + (isUsed ? own[at]! : 0));
    });
  for (const page of pages) add(page, true);
  add(names, false);
  return { blocks: pages.reduce((sum, { blocks }) => sum + blocks, 0), counts };
}

interface CountedWord {
  readonly text: string;
  /** On the page at hand. */
  count: number;
  /** The last page and block that it was met in. */
  page: number;
  block: number;
}

/** The blocks of a page as texts, each with its heading. */
export function blockTexts(blocks: readonly TextBlock[]): string[] {
  return blocks.flatMap(({ heading, passages }) => {
    let start = 0;
    const lengths = passages.map((passage) => passage.split(' ').length);
    return groupPassages(lengths).map((end) => {
      const text = passages.slice(start, end).join(' ');
      start = end;
      return `${heading} ${text}`;
    });
  });
}

const longestWord = 32;

// Runs of words with hyphens between; a pattern for whole joined words would try each letter of every other word.
const hyphenated = /[\p{L}\p{N}][\p{L}\p{N}-]*/gu;
const joinedWord = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;

/** Words by what they are when folded; a word that stands in thousands of texts is folded once. */
function createLexicon(): (text: string, take: (word: CountedWord) => void) => void {
  const known = remembered((text): CountedWord => ({ text, count: 0, page: 0, block: 0 }));
  const counted = (word: string): CountedWord[] => (word.length > longestWord ? [] : [known(word)]);
  const foldedParts = (written: string) => splitWords(written).map(({ text }) => text);
  const parts = remembered((written) => foldedParts(written).flatMap(counted));
  // "X-Ray" is looked for as "xray" too: Pagefind indexes it so.
  const joined = remembered((run) =>
    (run.match(joinedWord) ?? []).flatMap((word) => counted(foldedParts(word).join(''))),
  );
  return (text, take) => {
    for (const written of text.match(wordRun) ?? []) parts(written).forEach(take);
    if (!text.includes('-')) return;
    for (const run of text.match(hyphenated) ?? []) if (run.includes('-')) joined(run).forEach(take);
  };
}

/** MAKE, called once for each key. */
function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make(key)));
    return value;
  };
}

/**
 * The words in order, each as how many letters it shares with the one before (A for none) and the letters that differ;
 * after a space, for each in how many blocks it stands, doubling at every second letter: A for one, @ for none but in
 * names. Apart they compress better than word by word.
 */
export function encodeWords(counts: ReadonlyMap<string, number>): string {
  let previous = '';
  let spelled = '';
  let steps = '';
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let shared = 0;
    while (shared < 25 && shared < word.length && word[shared] === previous[shared]) shared += 1;
    spelled += String.fromCharCode(65 + shared) + word.slice(shared);
    steps += String.fromCharCode(count ? 65 + Math.min(25, Math.round(2 * Math.log2(count))) : 64);
    previous = word;
  }
  return `${spelled} ${steps}`;
}
