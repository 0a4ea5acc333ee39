import type { TermMatch } from './match-term.ts';
import type { Hit } from './pagefind-api.ts';

const windowLength = 50;
const windowWeight = 1.5;

/** Pages with less than this share of what speaks for the best are hardly ever the answer. */
const leastShare = 0.45;
const fewest = 2;

/** A page that has some of the query, with what speaks for it before it is read. */
export interface Candidate {
  readonly hit: Hit;
  readonly score: number;
}

/** How many of CANDIDATES, best first, are worth reading: MOST at most. */
export function countWorthy(candidates: readonly Candidate[], most: number): number {
  const least = leastShare * (candidates[0]?.score ?? 0);
  const worthy = candidates.findIndex(({ score }) => score < least);
  return Math.min(most, candidates.length, Math.max(fewest, worthy < 0 ? candidates.length : worthy));
}

/**
 * Orders the pages that have any of TERMS by what Pagefind says of each word, without reading them: its scores weighted
 * by how rare the word is, and the stretch of text with most of the query in it.
 * @param hits for each term its pages
 */
export function preselect(hits: readonly (readonly Hit[])[], terms: readonly TermMatch[]): Candidate[] {
  const found = new Map<string, { hit: Hit; score: number; places: [at: number, term: number][] }>();
  hits.forEach((ofTerm, term) => {
    const highest = Math.max(...ofTerm.map(({ score }) => score), Number.MIN_VALUE);
    for (const hit of ofTerm) {
      const entry = found.get(hit.id) ?? { hit, score: 0, places: [] };
      entry.score += (terms[term]!.idf * hit.score) / highest;
      if (terms.length > 1) for (const at of hit.words) entry.places.push([at, term]);
      found.set(hit.id, entry);
    }
  });
  return [...found.values()]
    .map(({ hit, score, places }) => ({ hit, score: score + windowWeight * bestWindow(places, terms) }))
    .sort((a, b) => b.score - a.score);
}

/** The greatest weight of different terms within a window of text. */
function bestWindow(places: readonly [at: number, term: number][], terms: readonly TermMatch[]): number {
  const sorted = places.toSorted(([a], [b]) => a - b);
  const inside = terms.map(() => 0);
  let weight = 0;
  let best = 0;
  let first = 0;
  for (const [at, term] of sorted) {
    if (!inside[term]) weight += terms[term]!.idf;
    inside[term]! += 1;
    while (sorted[first]![0] < at - windowLength) {
      const left = sorted[first]![1];
      inside[left]! -= 1;
      if (inside[left] === 0) weight -= terms[left]!.idf;
      first += 1;
    }
    best = Math.max(best, weight);
  }
  return best;
}
