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
  const { eachWord, all } = createLexicon();
  let blocks = 0;
  for (const text of texts) {
    blocks += 1;
    eachWord(text, (word) => {
      if (word.block === blocks) return;
      word.block = blocks;
      word.count += 1;
    });
  }
  // Those that only names have count as none.
  for (const name of names) eachWord(name, () => {});
  return { blocks, counts: new Map([...all].map(([word, { count }]) => [word, count])) };
}

interface CountedWord {
  count: number;
  /** The last block that it was met in. */
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
function createLexicon() {
  const all = new Map<string, CountedWord>();
  const counted = (word: string): CountedWord[] => {
    if (word.length > longestWord) return [];
    let known = all.get(word);
    if (!known) all.set(word, (known = { count: 0, block: 0 }));
    return [known];
  };
  const foldedParts = (written: string) => splitWords(written).map(({ text }) => text);
  const parts = remembered((written) => foldedParts(written).flatMap(counted));
  // "X-Ray" is looked for as "xray" too: Pagefind indexes it so.
  const joined = remembered((run) =>
    (run.match(joinedWord) ?? []).flatMap((word) => counted(foldedParts(word).join(''))),
  );
  const eachWord = (text: string, take: (word: CountedWord) => void) => {
    for (const written of text.match(wordRun) ?? []) parts(written).forEach(take);
    if (!text.includes('-')) return;
    for (const run of text.match(hyphenated) ?? []) if (run.includes('-')) joined(run).forEach(take);
  };
  return { all, eachWord };
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
