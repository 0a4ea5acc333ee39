import { foldText } from './fold-text.ts';

/** How the words of a text are used. */
export interface WordUse {
  /** Whether WORD is a name: in the middle of sentences nearly always written with a capital letter. */
  readonly isProper: (word: string) => boolean;
  /** Whether at most SHARE of the lines of text hold NAME; a few lines are always granted. */
  readonly isUsedUpTo: (name: string, share: number) => boolean;
  /** Share of the lines of text that hold NAME, 0 to 1. */
  readonly shareOf: (name: string) => number;
}

const few = 5;
const writtenWord = /\p{L}[\p{L}\p{N}'’-]*/gu;
// What ends before a word that stands inside a sentence: another word in lower case, perhaps with a comma.
const goesOn = /[\p{Ll},] $/u;

/** Counts the words in TEXTS. */
export function wordUse(texts: readonly string[]): WordUse {
  const upper = new Map<string, number>();
  const lower = new Map<string, number>();
  const folded = texts.map((text) => ` ${wordsOf(text)} `);
  for (const text of texts)
    for (const { 0: word, index } of text.matchAll(writtenWord)) {
      if (!isInside(text, index)) continue;
      const counts = /^\p{Lu}/u.test(word) ? upper : lower;
      const key = word.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  // Only lines with the rarest of a name's words are looked at.
  const lines = new Map<string, number[]>();
  for (const [at, text] of folded.entries())
    for (const word of text.split(' ')) {
      const known = lines.get(word);
      if (!known) lines.set(word, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
  const linesWith = (name: string) => {
    const wanted = wordsOf(name);
    const [rarest] = wanted
      .split(' ')
      .map((word) => lines.get(word) ?? [])
      .sort((a, b) => a.length - b.length);
    return rarest!.filter((at) => folded[at]!.includes(` ${wanted} `)).length;
  };
  return {
    isProper: (word) => {
      const key = word.toLowerCase();
      const capital = upper.get(key) ?? 0;
      return capital >= 2 && capital >= 9 * (lower.get(key) ?? 0);
    },
    isUsedUpTo: (name, share) => linesWith(name) <= Math.max(share * texts.length, Math.min(few, texts.length * 0.03)),
    shareOf: (name) => linesWith(name) / Math.max(texts.length, 1),
  };
}

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
