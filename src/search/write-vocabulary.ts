import { splitWords, wordRun } from './browser/split-words.ts';
import { groupPassages } from './group-passages.ts';
import type { TextBlock } from './read-blocks.ts';

/** In how many blocks of text each word stands. */
export interface WordCounts {
  readonly blocks: number;
  /** 0 for words that only names have. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Counts words by the blocks that they stand in. TEXTS: what one block holds. NAMES: of services, used in the notes or not. */
export function countWords(texts: Iterable<string>, names: Iterable<string>): WordCounts {
  const counts = new Map<string, number>();
  const wordsOf = wordReader();
  let blocks = 0;
  for (const text of texts) {
    blocks += 1;
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const name of names) for (const word of wordsOf(name)) if (!counts.has(word)) counts.set(word, 0);
  return { blocks, counts };
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

/** What reads the words of texts: a word that stands in thousands of them is folded once. */
function wordReader(): (text: string) => Set<string> {
  const known = new Map<string, readonly string[]>();
  const partsOf = (written: string) => {
    let parts = known.get(written);
    if (!parts) {
      parts = splitWords(written).map(({ text }) => text);
      known.set(written, parts);
    }
    return parts;
  };
  return (text) => {
    const written = text.match(wordRun) ?? [];
    // "X-Ray" is looked for as "xray" too: Pagefind indexes it so.
    const joined = text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? [];
    const words = [...written.flatMap(partsOf), ...joined.map((word) => partsOf(word).join(''))];
    return new Set(words.filter((word) => word.length <= longestWord));
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
