import { isUnspaced } from './split-words.ts';
import type { Term } from './parse-query.ts';
import { wordsBeginningWith, type Vocabulary } from './vocabulary.ts';

/** The words of the notes that a term stands for, and how well. */
export interface TermMatch {
  readonly term: Term;
  /** 1 for the word itself, less for its other forms and for longer words that begin so. */
  readonly words: ReadonlyMap<string, number>;
  /** How much it says that a text has the term: high for rare ones. */
  readonly idf: number;
  /** Whether no section has it, only names of services do. */
  readonly isOnlyNamed: boolean;
}

const weights = { form: 0.9, beginning: 0.75, longer: 0.25 };
const shortestBeginning = 3;
/** Below 1, so that one very rare word does not outweigh all others of a question. */
const rarity = 0.7;

/** Looks TERM up in the notes' VOCABULARY. @returns undefined where they don't have it. */
export function matchTerm(
  term: Term,
  vocabulary: Vocabulary,
  isInflection: (a: string, b: string) => boolean,
): TermMatch | undefined {
  const words = new Map<string, number>();
  const { text, isOpen } = term;
  const { counts } = vocabulary;
  if (counts.has(text)) words.set(text, 1);
  if (text.length >= 4) {
    const stem = text.slice(0, Math.max(3, text.length - 4));
    for (const word of wordsBeginningWith(vocabulary, stem))
      if (word !== text && isInflection(text, word)) words.set(word, weights.form);
  }
  const own = [...words].reduce((sum, [word]) => sum + counts.get(word)!, 0);
  let longer = 0;
  if (isOpen || text.length >= shortestBeginning)
    for (const word of wordsBeginningWith(vocabulary, text)) {
      if (words.has(word)) continue;
      words.set(word, isOpen && own === 0 ? weights.beginning : weights.longer);
      longer += counts.get(word)!;
    }
  if (words.size === 0 && isUnspaced(text))
    for (const [word, count] of counts)
      if (word.includes(text) || text.includes(word)) {
        words.set(word, weights.form);
        longer += count;
      }
  if (words.size === 0) return undefined;
  return {
    term,
    words,
    idf: inverseFrequency(own || longer, vocabulary.blocks),
    isOnlyNamed: [...words.keys()].every((word) => vocabulary.onlyNames.has(word)),
  };
}

function inverseFrequency(count: number, blocks: number): number {
  const among = Math.min(count, blocks);
  return Math.log(1 + (blocks - among + 0.5) / (among + 0.5)) ** rarity;
}
