import { isUnspaced, splitWords } from './split-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word that is looked for. */
export interface Term {
  readonly text: string;
  /** As it was typed. */
  readonly typed: string;
  /** Whether it may still be growing: the query ends in it. */
  readonly isOpen: boolean;
}

export interface Query {
  readonly terms: readonly Term[];
  /** Runs of words that must stand just so; each is among the terms too. */
  readonly phrases: readonly (readonly string[])[];
  /** All words typed, folded: what names are compared with. */
  readonly words: readonly string[];
  /** Whether the last word may still be growing. */
  readonly isOpen: boolean;
}

const longestQuery = 300;
const mostTerms = 16;

/**
 * Cuts what was typed into words. Question words go unless nothing else is left; words joined by a hyphen are one word
 * where the notes have it ("x-ray"). Whatever is typed gives a query, if an empty one.
 */
export function parseQuery(typed: string, vocabulary: Vocabulary, stops: ReadonlySet<string>): Query {
  const text = typed.slice(0, longestQuery).normalize('NFC');
  const phrases: string[][] = [];
  const all: Term[] = [];
  // An unclosed quote is a quote still being typed: its words are words.
  for (const [, quoted, token] of text.matchAll(/["“„”]([^"“„”]+)["“”]|([^\s"“„”]+)/g)) {
    if (quoted !== undefined) {
      const words = splitWords(quoted);
      if (words.length > 1) phrases.push(words.map((word) => word.text));
      all.push(...words.map((word) => ({ text: word.text, typed: quoted.slice(word.start, word.end), isOpen: false })));
    } else all.push(...termsOf(token!, vocabulary));
  }
  const content = all.filter((term) => !stops.has(term.text) || phrases.some((phrase) => phrase.includes(term.text)));
  const distinct = new Map((content.length ? content : all).map((term) => [term.text, term]));
  const terms = [...distinct.values()].slice(0, mostTerms);
  const last = terms.at(-1);
  const isOpen = /[\p{L}\p{N}\p{M}]$/u.test(text);
  const isEndOpen = isOpen && last !== undefined && all.at(-1)?.text === last.text;
  return {
    terms: isEndOpen ? [...terms.slice(0, -1), { ...last, isOpen: true }] : terms,
    phrases,
    words: all.map((term) => term.text),
    isOpen,
  };
}

function termsOf(token: string, vocabulary: Vocabulary): Term[] {
  const words = splitWords(token);
  if (words.length > 1 && token.includes('-') && !words.some((word) => isUnspaced(word.text))) {
    const joined = words.map((word) => word.text).join('');
    if (vocabulary.counts.has(joined))
      return [{ text: joined, typed: token.slice(words[0]!.start, words.at(-1)!.end), isOpen: false }];
  }
  return words.map((word) => ({ text: word.text, typed: token.slice(word.start, word.end), isOpen: false }));
}
