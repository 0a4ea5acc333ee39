// Who is who: matches the headings of an earlier state of the notes with those of a later one, all at once, by what
// they say and where they stand.
import { distance } from 'fastest-levenshtein';
import { likeness, shareWithin, type Fingerprint } from './fingerprint.ts';

/** What is known of a heading: enough to recognise it after a change. */
export interface Known {
  /** The title without number, badges and case. */
  readonly key: string;
  /** Keys of the headings above, outermost first. */
  readonly path: readonly string[];
  /** Of the text below it that stands nowhere else in the file. */
  readonly print: Fingerprint;
}

/** How two headings agree, each from 0 to 1. */
export interface Evidence {
  readonly title: number;
  /** Likeness of the texts, or the share of the earlier one that stands in the later. */
  readonly text: number;
}

export interface Match {
  /** Index in the later list. */
  readonly to: number;
  readonly evidence: Evidence;
  /** Whether it was found because it stands between the same neighbours. */
  readonly isByPlace: boolean;
}

// Of the homes that agree this far in their last title or text, 97 of 100 are right on the histories tried; below, half.
const strongTitle = 0.5;
const strongText = 0.3;
const mostlySame = 0.6;
// A likeness of fewer words is chance.
const enoughWords = 8;
// A text of fewer words is found inside a larger one by chance.
const enoughWordsInside = 20;
// Below, the sketches of a short text and a long one agree by chance.
const tellingLikeness = 0.12;
// What has taken another's place without any likeness is something else: of such pairs most were wrong on the histories.
const someTitle = 0.12;
const someText = 0.06;

/** Whether EVIDENCE is good enough to lead a reader there. */
export function isStrong({ title, text }: Evidence): boolean {
  return title >= strongTitle || text >= strongText;
}

/** Compares a heading with one of a later state. */
export function compare(a: Known, b: Known): Evidence {
  return { title: titleLikeness(a.key, b.key), text: textLikeness(a.print, b.print) };
}

/**
 * Finds each heading of BEFORE in AFTER: first those whose title and parents are unique on both sides and whose texts
 * agree, then equal and similar texts, then titles alone, then the best of the rest by title, text, parents and
 * neighbours, then what was rewritten in its place. One to one; weak pairs are left alone.
 * @param isInOrder whether both lists are in the order of the text, so that neighbours say something.
 * @returns index in BEFORE → match.
 */
export function follow(before: readonly Known[], after: readonly Known[], isInOrder: boolean): Map<number, Match> {
  const matches = new Map<number, Match>();
  const taken = new Set<number>();
  const put = (from: number, to: number, isByPlace = false) => {
    matches.set(from, { to, evidence: compare(before[from]!, after[to]!), isByPlace });
    taken.add(to);
  };
  const pairUnique = (
    keyOf: (heading: Known) => string | undefined,
    mayPair: (from: Known, to: Known) => boolean = () => true,
  ) => {
    const left = indexBy(before, keyOf, (index) => !matches.has(index));
    const right = indexBy(after, keyOf, (index) => !taken.has(index));
    for (const [key, from] of left) {
      const to = right.get(key);
      if (to && from.length === 1 && to.length === 1) {
        if (mayPair(before[from[0]!]!, after[to[0]!]!)) put(from[0]!, to[0]!);
      } else if (to) pairEqualTexts(from, to, before, after, put);
    }
  };
  const pairBest = (least: number) => {
    for (const { from, to, text } of candidates(before, after, matches, taken, isInOrder)) {
      if (text < least || matches.has(from) || taken.has(to)) continue;
      const parent = parentOf(after, to);
      const isSplit = parent !== undefined && !taken.has(parent) && isSameLevel(before[from]!, after[parent]!);
      put(from, isSplit && titleLikeness(before[from]!.key, after[parent]!.key) >= strongTitle ? parent : to);
    }
  };
  // A title that stayed says less than a text that moved: a new heading may have taken the old one's name.
  pairUnique(
    placeKey,
    (a, b) => Math.min(a.print.words, b.print.words) < enoughWords || likeness(a.print, b.print) >= strongText,
  );
  pairUnique(({ print }) => (print.words >= enoughWords ? `${print.words}.${print.mins.join()}` : undefined));
  pairBest(mostlySame);
  pairUnique(placeKey);
  pairBest(0);
  for (const [from, to] of isInOrder ? sameGaps(before, after, matches, taken) : [])
    if (isRewritten(before[from]!, after[to]!)) put(from, to, true);
  return matches;
}

/** Pairs of what was left between the same neighbours, where as many stand there now as before, on the same level. */
function sameGaps(
  before: readonly Known[],
  after: readonly Known[],
  matches: ReadonlyMap<number, Match>,
  taken: ReadonlySet<number>,
): [number, number][] {
  const pairs: [number, number][] = [];
  let start = 0;
  for (let end = 0; end <= before.length; end++) {
    if (end < before.length && !matches.has(end)) continue;
    const count = end - start;
    const first = start ? matches.get(start - 1)!.to + 1 : 0;
    const last = end < before.length ? matches.get(end)!.to : after.length;
    if (count && last - first === count)
      for (let index = 0; index < count; index++)
        if (!taken.has(first + index) && isSameLevel(before[start + index]!, after[first + index]!))
          pairs.push([start + index, first + index]);
    start = end + 1;
  }
  return pairs;
}

/** The heading that AT stands under. A text that went below it in parts is still this heading's. */
function parentOf(headings: readonly Known[], at: number): number | undefined {
  const level = headings[at]!.path.length;
  const found = headings.slice(0, at).findLastIndex(({ path }) => path.length < level);
  return found < 0 ? undefined : found;
}

function isSameLevel(a: Known, b: Known): boolean {
  return a.path.length === b.path.length;
}

/** Whether B, which stands where A stood, can be A in other words. */
function isRewritten(a: Known, b: Known): boolean {
  const { title, text } = compare(a, b);
  const haveTexts = Math.min(a.print.words, b.print.words) >= enoughWordsInside;
  return haveTexts ? text >= someText || title >= strongTitle : title >= someTitle;
}

function candidates(
  before: readonly Known[],
  after: readonly Known[],
  matches: ReadonlyMap<number, Match>,
  taken: ReadonlySet<number>,
  isInOrder: boolean,
) {
  const left = before
    .keys()
    .filter((index) => !matches.has(index))
    .toArray();
  const right = after
    .keys()
    .filter((index) => !taken.has(index))
    .toArray();
  return left
    .flatMap((from) =>
      right.map((to) => ({ from, to, ...scoreOf(before, after, from, to, isInOrder ? matches : noMatches) })),
    )
    .filter(({ isLikely }) => isLikely)
    .sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
}

const noMatches: ReadonlyMap<number, Match> = new Map();

function scoreOf(
  before: readonly Known[],
  after: readonly Known[],
  from: number,
  to: number,
  matches: ReadonlyMap<number, Match>,
) {
  const a = before[from]!;
  const b = after[to]!;
  const evidence = compare(a, b);
  const sameParents = a.path.join('\n') === b.path.join('\n') ? 1 : 0;
  const neighbours = (matches.get(from - 1)?.to === to - 1 ? 1 : 0) + (matches.get(from + 1)?.to === to + 1 ? 1 : 0);
  const score = evidence.title + evidence.text + 0.2 * sameParents + 0.15 * neighbours;
  // A short title that merely resembles another one needs its text or its place to agree.
  const isLikely =
    evidence.text >= 0.5 ||
    (evidence.title >= strongTitle && score >= 0.9) ||
    (evidence.text >= strongText && score >= 0.7);
  return { score, isLikely, text: evidence.text };
}

// Several of one name: those with the same text belong together, the rest in their order if nothing was added.
function pairEqualTexts(
  from: readonly number[],
  to: readonly number[],
  before: readonly Known[],
  after: readonly Known[],
  put: (from: number, to: number) => void,
): void {
  const free = new Set(to);
  const left = from.filter((index) => {
    const same = [...free].find((other) => likeness(before[index]!.print, after[other]!.print) > 0.95);
    if (same === undefined) return true;
    free.delete(same);
    put(index, same);
    return false;
  });
  if (from.length !== to.length) return;
  const rest = [...free];
  left.forEach((index, at) => put(index, rest[at]!));
}

function placeKey({ key, path }: Known): string {
  return [...path, key].join('\n');
}

function indexBy(
  list: readonly Known[],
  keyOf: (heading: Known) => string | undefined,
  isFree: (index: number) => boolean,
): Map<string, number[]> {
  const index = new Map<string, number[]>();
  list.forEach((heading, at) => {
    const key = keyOf(heading);
    if (key === undefined || !isFree(at)) return;
    const same = index.get(key);
    if (same) same.push(at);
    else index.set(key, [at]);
  });
  return index;
}

function textLikeness(a: Fingerprint, b: Fingerprint): number {
  if (Math.min(a.words, b.words) < enoughWords) return 0;
  const same = likeness(a, b);
  const within = same >= tellingLikeness && Math.min(a.words, b.words) >= enoughWordsInside ? shareWithin(a, b) : 0;
  return Math.max(same, within >= 0.5 ? within : 0);
}

/** Likeness of two titles by words and, for slips of the pen, by letters. */
function titleLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const left = new Set(a.split(' '));
  const right = new Set(b.split(' '));
  const shared = [...left].filter((word) => right.has(word)).length;
  const words = shared / (left.size + right.size - shared);
  const letters = 1 - distance(a, b) / Math.max(a.length, b.length, 1);
  return Math.max(words, letters >= 0.7 ? letters : 0);
}
