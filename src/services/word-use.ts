import { type Key, remembered } from '../remember.ts';
import { foldText } from './fold-text.ts';
import type { TextBlock } from './text-blocks.ts';

/** How the words of a text are used. */
export interface WordUse {
  /** Whether WORD is a name: in the middle of sentences nearly always written with a capital letter. */
  readonly isProper: (word: string) => boolean;
  /** Whether at most SHARE of the lines of text hold NAME; a few lines are always granted. */
  readonly isUsedUpTo: (name: string, share: number) => boolean;
}

const few = 5;
// So many words are looked for page by page; where more are asked for, it pays to sort the pages by their words.
const lookUps = 200;
const writtenWord = /\p{L}[\p{L}\p{N}'’-]*/gu;
// What ends before a word that stands inside a sentence: another word in lower case, perhaps with a comma.
const goesOn = /[\p{Ll},] $/u;

/** How one page uses its words. */
interface PageUse {
  /** Its lines of text, folded, with a space around each word. */
  readonly lines: readonly string[];
  /** The words in them. */
  readonly words: ReadonlySet<string>;
  readonly inside: ReadonlyMap<string, Cases>;
}

/** How often a word stands inside sentences with a capital letter, and without. */
interface Cases {
  upper: number;
  lower: number;
}

/** The lines of text of a page. */
export interface TextOfPage {
  readonly key: Key | undefined;
  readonly blocks: readonly TextBlock[];
}

/** Counts the words in TEXTS. */
export function wordUse(texts: readonly TextOfPage[]): WordUse {
  const uses = texts.map(useOf);
  const count = uses.reduce((sum, { lines }) => sum + lines.length, 0);
  let inside: ReadonlyMap<string, Cases> | undefined;
  let byWord: ReadonlyMap<string, readonly PageUse[]> | undefined;
  let asked = 0;
  const pagesWith = (word: string) =>
    (asked += 1) <= lookUps
      ? uses.filter(({ words }) => words.has(word))
      : ((byWord ??= sortByWord(uses)).get(word) ?? []);
  const isUpTo = (name: string, most: number) => {
    const wanted = wordsOf(name);
    // Only pages with the rarest of a name's words are looked at.
    const [rarest] = wanted
      .split(' ')
      .map(pagesWith)
      .sort((a, b) => a.length - b.length);
    // Mostly there are too few lines to look at.
    if (rarest!.reduce((sum, { lines }) => sum + lines.length, 0) <= most) return true;
    let found = 0;
    for (const { lines } of rarest!)
      for (const line of lines) if (line.includes(` ${wanted} `) && ++found > most) return false;
    return true;
  };
  return {
    isProper: (word) => {
      const { upper, lower } = (inside ??= sumInside(uses)).get(word.toLowerCase()) ?? { upper: 0, lower: 0 };
      return upper >= 2 && upper >= 9 * lower;
    },
    isUsedUpTo: (name, share) => isUpTo(name, Math.max(share * count, Math.min(few, count * 0.03))),
  };
}

function sortByWord(uses: readonly PageUse[]): ReadonlyMap<string, readonly PageUse[]> {
  const pages = new Map<string, PageUse[]>();
  for (const use of uses)
    for (const word of use.words) {
      const known = pages.get(word);
      if (known) known.push(use);
      else pages.set(word, [use]);
    }
  return pages;
}

function sumInside(uses: readonly PageUse[]): ReadonlyMap<string, Cases> {
  const sums = new Map<string, Cases>();
  for (const use of uses)
    for (const [word, { upper, lower }] of use.inside) {
      const known = sums.get(word);
      if (known) {
        known.upper += upper;
        known.lower += lower;
      } else sums.set(word, { upper, lower });
    }
  return sums;
}

const useOf = remembered(({ blocks }: TextOfPage): PageUse => {
  const inside = new Map<string, Cases>();
  for (const { text } of blocks)
    for (const { 0: word, index } of text.matchAll(writtenWord)) {
      if (!isInside(text, index)) continue;
      const key = word.toLowerCase();
      const counts = inside.get(key) ?? { upper: 0, lower: 0 };
      inside.set(key, counts);
      if (/^\p{Lu}/u.test(word)) counts.upper++;
      else counts.lower++;
    }
  const lines = blocks.map(({ text }) => ` ${wordsOf(text)} `);
  return { lines, words: new Set(lines.flatMap((line) => line.split(' '))), inside };
});

// Nearly all words need no pattern to be told.
function isInside(text: string, at: number): boolean {
  if (text[at - 1] !== ' ') return false;
  const before = text.charCodeAt(at - 2);
  return before < 0x80
    ? (before >= 0x61 && before <= 0x7a) || before === 0x2c
    : goesOn.test(text.slice(Math.max(0, at - 3), at));
}

function wordsOf(text: string): string {
  return (foldText(text).text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}
