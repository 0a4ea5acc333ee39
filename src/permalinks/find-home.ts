// Where the text of a heading that is gone stands in the newest revision, if anywhere.
import { compare, isStrong, type Evidence } from '../split/follow.ts';
import type { ReadHeading } from './read-headings.ts';

/** A heading that is gone, in its last form. */
export interface Gone {
  readonly last: ReadHeading;
  /** Whether the newest heading AT stood beside it already in its last revision: then it is another one. */
  readonly stoodBeside: (at: number) => boolean;
  /** Whether that heading had a text like this one's already then: then it took nothing over. */
  readonly hadSameText: (at: number) => boolean;
}

export interface Home {
  /** Index in the newest list; undefined where nothing is like it enough. */
  readonly at: number | undefined;
  readonly evidence: Evidence | undefined;
  /** Indexes of the likest, best first. */
  readonly nearest: readonly number[];
}

// A title of another section must agree this far to mean the same: two of a kind, of which one was left out.
const sameTitle = 0.6;

/** Searches the NEWEST headings for the home of GONE. Two homes that fit equally well are none. */
export function findHome(gone: Gone, newest: readonly ReadHeading[]): Home {
  const ranked = newest
    .map((candidate, at) => {
      const evidence = evidenceFor(gone, candidate, at);
      const sameParents = candidate.path.join('\n') === gone.last.path.join('\n') ? 0.2 : 0;
      return { at, evidence, score: evidence.title + evidence.text + sameParents };
    })
    .filter(({ score }) => score > 0.3)
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  const isClear =
    best &&
    isStrong(best.evidence) &&
    isTelling(gone.last, best.evidence) &&
    (!second || best.score - second.score > 0.1);
  return {
    at: isClear ? best.at : undefined,
    evidence: isClear ? best.evidence : undefined,
    nearest: ranked.slice(0, 2).map(({ at }) => at),
  };
}

function evidenceFor({ last, stoodBeside, hadSameText }: Gone, candidate: ReadHeading, at: number): Evidence {
  const { title, text } = compare(last, candidate);
  if (!stoodBeside(at)) return { title, text };
  return { title: sharedWords(last.key, candidate.key) >= sameTitle ? title : 0, text: hadSameText(at) ? 0 : text };
}

function sharedWords(a: string, b: string): number {
  const left = new Set(a.split(' '));
  const right = new Set(b.split(' '));
  return left.intersection(right).size / left.union(right).size;
}

// A title of one common word ("Basics", "Tips") is shared by headings that have nothing else in common.
function isTelling(heading: ReadHeading, { title, text }: Evidence): boolean {
  return (
    text >= 0.3 || (title >= 0.5 && heading.key.split(' ').length > 1) || (title === 1 && heading.path.length <= 1)
  );
}
