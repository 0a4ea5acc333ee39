import { completeName, correctWord, editsAllowed, splitJoined } from './correct-word.ts';
import { matchTerm, type TermMatch } from './match-term.ts';
import type { Query, Term } from './parse-query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is to be looked for. */
export interface Plan {
  /** Ways to read the query, each a list of terms: as typed, and with words joined that the notes write together. */
  readonly readings: readonly (readonly TermMatch[])[];
  readonly phrases: Query['phrases'];
  /** All words of the query, corrected: what names are compared with. */
  readonly words: readonly string[];
  /** Words that were corrected: as typed, as looked for. */
  readonly corrections: ReadonlyMap<string, string>;
  /** Words that the notes don't have, as typed. */
  readonly missing: readonly string[];
}

export interface Language {
  readonly vocabulary: Vocabulary;
  readonly stops: ReadonlySet<string>;
  /** Words that weigh little beside others. */
  readonly faint: ReadonlySet<string>;
  readonly isInflection: (a: string, b: string) => boolean;
  /** Names as folded words: a slip beside the rest of a name is that name, and what is asked for alone is rather one. */
  readonly names: readonly (readonly string[])[];
}

const faintWeight = 0.35;

/**
 * Looks every word up in the notes; those they lack are corrected, if ISCORRECTING, or reported as missing. A word that
 * the notes have stays as it is.
 */
export function planQuery(query: Query, language: Language, isCorrecting: boolean): Plan {
  const { vocabulary } = language;
  const corrections = new Map<string, string>();
  const replaced = new Map<string, readonly string[]>();
  const missing: string[] = [];
  const look = (term: Term) => {
    const match = matchTerm(term, vocabulary, language.isInflection);
    return match && language.faint.has(term.text) ? { ...match, idf: faintWeight * match.idf } : match;
  };
  const terms: Term[] = [];
  const isUnknown = query.terms.map((term) => look(term) === undefined);
  for (let at = 0; at < query.terms.length; at += 1) {
    const term = query.terms[at]!;
    const next = query.terms[at + 1];
    if (!isUnknown[at] && !(next && isUnknown[at + 1])) {
      const named = isCorrecting ? namedInstead(term, query, language) : undefined;
      if (named !== undefined) replaced.set(term.text, [named]);
      if (named === undefined || isSame(term, named, language)) terms.push(term);
      else {
        corrections.set(term.typed, named);
        terms.push({ text: named, typed: named, isOpen: false });
      }
      continue;
    }
    const joined = isCorrecting && next && joinedWord(term, next, language);
    if (joined) {
      terms.push({ text: joined, typed: joined, isOpen: false });
      corrections.set(`${term.typed} ${next.typed}`, joined);
      replaced.set(term.text, [joined]);
      replaced.set(next.text, []);
      at += 1;
    } else if (!isUnknown[at]) terms.push(term);
    else if (language.faint.has(term.text) && query.terms.length > 1) replaced.set(term.text, []);
    else {
      const words = isCorrecting ? correct(term, query, language) : undefined;
      if (!words) {
        missing.push(term.typed);
        continue;
      }
      corrections.set(term.typed, words.join(' '));
      replaced.set(term.text, words);
      terms.push(...words.map((text) => ({ text, typed: text, isOpen: false })));
    }
  }
  const main = terms.map(look).filter((match) => match !== undefined);
  return {
    readings: [main, ...joinedReadings(main, vocabulary, look)],
    phrases: query.phrases,
    words: query.words.flatMap((word) => replaced.get(word) ?? [word]),
    corrections,
    missing,
  };
}

/** The word that TERM is in a name, where the notes have only longer words and other forms of it ("rote 53"). */
function namedInstead({ text, isOpen }: Term, { words }: Query, { vocabulary, names }: Language): string | undefined {
  if (text.length < 2 || vocabulary.counts.has(text)) return undefined;
  const named = completeName(text, words, names, vocabulary, 1);
  return isOpen && named?.startsWith(text) ? undefined : named;
}

/** Whether looking for TERM finds NAMED as well. */
function isSame({ text }: Term, named: string, { isInflection }: Language): boolean {
  return isInflection(text, named) || named.startsWith(text);
}

function correct(term: Term, query: Query, { vocabulary, stops, names }: Language): readonly string[] | undefined {
  const named = completeName(term.text, query.words, names, vocabulary, Math.max(1, editsAllowed(term.text)));
  if (named !== undefined) return [named];
  // A short unknown word among others is rather a word of its own than a slip.
  if (term.text.length <= 4 && query.terms.length > 2) return splitJoined(term.text, vocabulary);
  const word = correctWord(term.text, vocabulary, term.isOpen, stops, query.terms.length === 1 ? names : []);
  return word === undefined ? splitJoined(term.text, vocabulary) : [word];
}

// "guard duty" is "guardduty", "guard dutty" too.
function joinedWord(term: Term, next: Term, { vocabulary, stops, names }: Language): string | undefined {
  const joined = term.text + next.text;
  if (vocabulary.counts.has(joined)) return joined;
  if (joined.length < 7 || [term, next].some(({ text }) => vocabulary.counts.has(text))) return undefined;
  return correctWord(joined, vocabulary, false, stops, names);
}

function joinedReadings(
  terms: readonly TermMatch[],
  vocabulary: Vocabulary,
  look: (term: Term) => TermMatch | undefined,
): TermMatch[][] {
  return terms.slice(1).flatMap((right, index) => {
    const text = terms[index]!.term.text + right.term.text;
    if (!vocabulary.counts.has(text)) return [];
    const joined = look({ text, typed: text, isOpen: false });
    return joined ? [[...terms.slice(0, index), joined, ...terms.slice(index + 2)]] : [];
  });
}
