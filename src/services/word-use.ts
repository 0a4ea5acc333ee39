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
const writtenWord = /\p{L}[\p{L}\p{N}'’-]*/gu;
// What ends before a word that stands inside a sentence: another word in lower case, perhaps with a comma.
const goesOn = /[\p{Ll},] $/u;

/** How one page uses its words. */
interface PageUse {
  /** Its lines of text, folded, with a space around each word. */
  readonly lines: readonly string[];
  /** The words in them, each once. */
  readonly words: readonly string[];
  /** How often a word stands inside sentences with a capital letter, and without. */
  readonly inside: ReadonlyMap<string, { upper: number; lower: number }>;
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
  const inside = new Map<string, { upper: number; lower: number }>();
  // Only pages with the rarest of a name's words are looked at.
  const pagesWith = new Map<string, PageUse[]>();
  for (const use of uses) {
    for (const word of use.words) {
      const known = pagesWith.get(word);
      if (known) known.push(use);
      else pagesWith.set(word, [use]);
    }
    for (const [word, { upper, lower }] of use.inside) {
      const known = inside.get(word);
      if (known) {
        known.upper += upper;
        known.lower += lower;
      } else inside.set(word, { upper, lower });
    }
  }
  const isUpTo = (name: string, most: number) => {
    const wanted = wordsOf(name);
    const [rarest] = wanted
      .split(' ')
      .map((word) => pagesWith.get(word) ?? [])
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
      const { upper, lower } = inside.get(word.toLowerCase()) ?? { upper: 0, lower: 0 };
      return upper >= 2 && upper >= 9 * lower;
    },
    isUsedUpTo: (name, share) => isUpTo(name, Math.max(share * count, Math.min(few, count * 0.03))),
  };
}

const useOf = remembered(({ blocks }: TextOfPage): PageUse => {
  const inside = new Map<string, { upper: number; lower: number }>();
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
  return { lines, words: [...new Set(lines.flatMap((line) => line.split(' ')))], inside };
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
