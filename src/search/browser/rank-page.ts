import type { TermMatch } from './match-term.ts';
import type { Block, IndexedPage, PageHeading } from './read-page.ts';

/** A block with what speaks for it. */
export interface RankedBlock {
  readonly block: Block;
  readonly score: number;
}

export interface RankedPage {
  readonly page: IndexedPage;
  readonly score: number;
  /** Best first; only those that have something of the query. */
  readonly blocks: readonly RankedBlock[];
}

// BM25 with the usual constants; the rest was found on queries written for the purpose and changes little if moved.
const saturation = 1.2;
const lengthShare = 0.6;
const typicalLength = 50;
const weights = { heading: 0.9, title: 0.45, near: 0.5, definition: 0.5, path: 0.5, wholePage: 0.6, second: 0.1 };

/**
 * Ranks a page by its best block of text: how often it has the terms (BM25), squared share of the query that it covers,
 * terms that stand together, terms in its heading and in the page's title, definitions.
 * @returns undefined where no block has a term, or a phrase is missing
 */
export function rankPage(
  page: IndexedPage,
  terms: readonly TermMatch[],
  phrases: readonly (readonly string[])[],
): RankedPage | undefined {
  const places = terms.map((term) => findPlaces(page, term));
  const total = terms.reduce((sum, { idf }) => sum + idf, 0);
  if (total === 0) return undefined;
  const phrasePlaces = phrases.map((phrase) => findPhrase(page, phrase));
  if (phrasePlaces.some((found) => found.length === 0)) return undefined;
  const share = (has: (term: number) => number) =>
    terms.reduce((sum, { idf }, index) => sum + idf * has(index), 0) / total;

  const titleCover = coverHeading(page.headings[0]!, terms, total);
  const blocks = page.blocks
    .map((block): RankedBlock => {
      const inside = places.map((found) => found.filter(({ at }) => at >= block.start && at < block.end));
      if (phrasePlaces.some((found) => !found.some((at) => at >= block.start && at < block.end)))
        return { block, score: 0 };
      const length = block.end - block.start;
      const norm = saturation * (1 - lengthShare + (lengthShare * length) / typicalLength);
      const strength = inside.map((found) => found.reduce((sum, { weight }) => sum + weight, 0));
      const inPath = terms.map(({ words }) => bestWeight(words, block.heading.path));
      const frequency = share((index) => (strength[index]! * (saturation + 1)) / (strength[index]! + norm));
      const cover = share((index) => Math.max(bestOf(inside[index]!), weights.path * inPath[index]!));
      if (frequency === 0) return { block, score: 0 };
      const isFirst = block.start === block.heading.start;
      const heading = block.heading.depth > 1 && isFirst ? coverHeading(block.heading, terms, total) : 0;
      const score =
        frequency * cover ** 2 +
        weights.heading * heading +
        weights.near * nearness(inside, terms) * cover +
        weights.definition * definition(page, block, inside, terms);
      return { block, score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  if (blocks.length === 0) return undefined;
  const wholePage = share((index) => bestOf(places[index]!));
  const score =
    blocks[0]!.score +
    weights.second * (blocks[1]?.score ?? 0) +
    weights.title * titleCover +
    weights.wholePage * wholePage ** 2;
  return { page, score, blocks };
}

interface FoundPlace {
  readonly at: number;
  readonly weight: number;
}

function findPlaces(page: IndexedPage, { words }: TermMatch): FoundPlace[] {
  const found = new Map<number, number>();
  for (const [word, weight] of words)
    for (const at of page.positions.get(word) ?? []) found.set(at, Math.max(weight, found.get(at) ?? 0));
  return [...found].map(([at, weight]) => ({ at, weight })).sort((a, b) => a.at - b.at);
}

/** Where PHRASE begins, word by word, just as it is. */
function findPhrase(page: IndexedPage, phrase: readonly string[]): number[] {
  const [first, ...rest] = phrase;
  return (page.positions.get(first!) ?? []).filter((start) => {
    let at = start;
    // Words joined by a sign ("X-Ray") share a position.
    return rest.every((word) => {
      const here = page.positions.get(word) ?? [];
      if (here.includes(at + 1)) at += 1;
      else if (!here.includes(at)) return false;
      return true;
    });
  });
}

const bestOf = (places: readonly FoundPlace[]) => places.reduce((best, { weight }) => Math.max(best, weight), 0);

function bestWeight(words: ReadonlyMap<string, number>, among: ReadonlySet<string>): number {
  let best = 0;
  for (const word of among) best = Math.max(best, words.get(word) ?? 0);
  return best;
}

/** How much of the query is in the heading, and how little else: 1 for the same words. */
function coverHeading(heading: PageHeading, terms: readonly TermMatch[], total: number): number {
  const own = new Set(heading.words);
  const covered = terms.reduce((sum, { idf, words }) => sum + idf * bestWeight(words, own), 0) / total;
  const used = heading.words.filter((word) => terms.some(({ words }) => words.has(word))).length;
  return covered ** 2 * (0.4 + (0.6 * used) / Math.max(1, heading.words.length));
}

/** Share of neighbouring terms of the query that stand beside each other in the text, or near, in any order. */
function nearness(places: readonly (readonly FoundPlace[])[], terms: readonly TermMatch[]): number {
  if (terms.length < 2) return 0;
  let sum = 0;
  let most = 0;
  for (let index = 1; index < terms.length; index += 1) {
    const worth = terms[index - 1]!.idf + terms[index]!.idf;
    most += worth;
    let best = 0;
    for (const left of places[index - 1]!)
      for (const right of places[index]!) {
        const gap = right.at - left.at;
        const near = gap >= 0 && gap <= 2 ? 1 : Math.abs(gap) <= 8 ? 0.4 : 0;
        best = Math.max(best, near * left.weight * right.weight);
      }
    sum += worth * best;
  }
  return sum / most;
}

/** Whether the block defines what is asked for: "(ABC)", or a passage that begins with all of it. */
function definition(
  page: IndexedPage,
  block: Block,
  inside: readonly (readonly FoundPlace[])[],
  terms: readonly TermMatch[],
): number {
  if (inside.some((found) => found.length === 0)) return 0;
  if (terms.length === 1 && inside[0]!.some(({ at, weight }) => weight >= 0.9 && /^\(.*\)/.test(page.words[at]!)))
    return 1;
  const starts = [block.start === block.heading.start ? block.heading.end : block.start, ...page.passageEnds];
  const begins = starts.some(
    (start) =>
      start >= block.start &&
      start < block.end &&
      inside.every((found) =>
        found.some(({ at, weight }) => weight >= 0.9 && at >= start && at <= start + terms.length + 1),
      ),
  );
  return begins ? 0.7 : 0;
}
