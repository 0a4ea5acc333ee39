import { isGlued, showStops } from '../passage-mark.ts';
import type { TermMatch } from './match-term.ts';
import type { Block, IndexedPage } from './read-page.ts';
import { splitWords } from './split-words.ts';

/** A piece of an excerpt; pieces that answer the query are marked. */
export interface ExcerptPiece {
  readonly text: string;
  readonly isMarked: boolean;
}

const length = 26;

/** The stretch of BLOCK with most of the query, as plain text in pieces. */
export function makeExcerpt(page: IndexedPage, block: Block, terms: readonly TermMatch[]): ExcerptPiece[] {
  const start = block.start === block.heading.start ? block.heading.end : block.start;
  const words = page.words.slice(start, block.end);
  const worth = words.map((word) => worthOf(word, terms));
  const from = bestStart(words, worth);
  const to = Math.min(words.length, from + length);
  const pieces: ExcerptPiece[] = [];
  const isSegmented = words.some((word) => word !== '') && page.words.join('').includes('\u3002');
  const add = (text: string, isMarked: boolean) => {
    const last = pieces.at(-1);
    if (last && last.isMarked === isMarked) pieces[pieces.length - 1] = { text: last.text + text, isMarked };
    else if (text) pieces.push({ text, isMarked });
  };
  for (let at = from; at < to; at += 1) {
    add(showStops(words[at]!), worth[at]! > 0);
    if (!isSegmented && at < to - 1 && words[at + 1] && !isGlued(words[at + 1]!))
      add(' ', worth[at]! > 0 && worth[at + 1]! > 0);
  }
  if (from > 0) pieces.unshift({ text: '… ', isMarked: false });
  if (to < words.length) pieces.push({ text: ' …', isMarked: false });
  return pieces;
}

function worthOf(word: string, terms: readonly TermMatch[]): number {
  const parts = splitWords(word).map(({ text }) => text);
  const forms = parts.length > 1 ? [...parts, parts.join('')] : parts;
  let best = 0;
  for (const form of forms) for (const { words, idf } of terms) best = Math.max(best, idf * (words.get(form) ?? 0));
  return best;
}

/** Where the best excerpt begins: at a sentence's start, if there is one shortly before. */
function bestStart(words: readonly string[], worth: readonly number[]): number {
  if (words.length <= length) return 0;
  let sum = 0;
  for (let at = 0; at < length; at += 1) sum += worth[at]!;
  let best = sum;
  let start = 0;
  for (let at = length; at < words.length; at += 1) {
    sum += worth[at]! - worth[at - length]!;
    if (sum > best + 1e-9) {
      best = sum;
      start = at - length + 1;
    }
  }
  const firstHit = worth.findIndex((value, at) => at >= start && value > 0);
  const wanted = Math.max(0, Math.min(start + length, firstHit) - 6);
  for (let at = Math.min(firstHit, words.length - 1); at >= Math.max(0, wanted - 8); at -= 1)
    if (at === 0 || /[.!?]$/.test(showStops(words[at - 1]!))) return at;
  return Math.max(0, Math.min(wanted, words.length - length));
}
