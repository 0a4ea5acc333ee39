import { compileNames, type NamePattern } from './compile-names.ts';
import { findSentence, sentenceEnds } from './find-sentence.ts';
import { foldText, normaliseText, type FoldedText } from './fold-text.ts';
import { isWordEnd, isWordStart } from './is-boundary.ts';
import type { Registry } from './registry-schema.ts';

/** A place in a text where a name of a service stands. Offsets are UTF-16 code units. */
export interface Match {
  readonly service: string;
  readonly start: number;
  readonly end: number;
}

/** Where a text stands; conditions of names look at it. */
export interface MatchContext {
  /** Id of the page: `course/section`. */
  readonly page: string;
}

export type Matcher = (text: string, context: MatchContext) => Match[];

interface Pattern extends NamePattern {
  /** The spelling to compare with when case counts. */
  readonly exact: string;
}

interface Node {
  readonly next: Map<number, Node>;
  readonly patterns: Pattern[];
}

interface Trie {
  readonly root: Node;
  /** 1 where some name begins with two ASCII characters, at `first * 128 + second`. */
  readonly pairs: Uint8Array;
}

interface Candidate {
  readonly start: number;
  /** With a plural ending. */
  readonly end: number;
  readonly nameEnd: number;
  readonly patterns: readonly Pattern[];
}

/**
 * Builds the function that finds the names of REGISTRY in a text. It walks a trie of all names from each word's
 * beginning, so its time depends on the text alone. The longest name wins; white space of any kind and length is one
 * space, hyphens of all kinds are one; plurals in `-s` and `-es` are matched as a whole, possessive endings stay outside.
 */
export function buildMatcher(registry: Registry): Matcher {
  const trie = buildTrie(compileNames(registry));
  return (text, context) => {
    const candidates = findCandidates(trie, text);
    return candidates.length ? choose(candidates, text, context) : [];
  };
}

function buildTrie(names: readonly NamePattern[]): Trie {
  const root: Node = { next: new Map(), patterns: [] };
  const pairs = new Uint8Array(128 * 128);
  for (const name of names) {
    let node = root;
    const folded = foldText(name.text).text;
    addPairs(pairs, folded);
    for (let at = 0; at < folded.length; at++) {
      let next = node.next.get(folded.charCodeAt(at));
      if (!next) node.next.set(folded.charCodeAt(at), (next = { next: new Map(), patterns: [] }));
      node = next;
    }
    node.patterns.push({ ...name, exact: normaliseText(name.text) });
    node.patterns.sort((a, b) => a.rank - b.rank);
  }
  return { root, pairs };
}

function addPairs(pairs: Uint8Array, name: string): void {
  const [first, second] = [name.charCodeAt(0), name.charCodeAt(1)];
  if (!(first < 128)) return;
  // A name of one character, and one whose second is beyond ASCII, may be followed by anything.
  if (second < 128) pairs[first * 128 + second] = 1;
  else pairs.fill(1, first * 128, first * 128 + 128);
}

function findCandidates({ root, pairs }: Trie, text: string): Candidate[] {
  const folded = foldText(text);
  const chars = folded.text;
  const candidates: Candidate[] = [];
  let wasPlain = false;
  for (let at = 0; at < chars.length; at++) {
    const code = chars.charCodeAt(at);
    const isPlain = (code > 96 && code < 123) || (code > 47 && code < 58);
    // Inside an ordinary word nothing begins; most places are that. Nor does anything with a space.
    const isInside = (isPlain && wasPlain) || code === 32;
    wasPlain = isPlain;
    if (isInside) continue;
    // Most words fall off the trie at their second letter.
    const next = chars.charCodeAt(at + 1);
    if (code < 128 && next < 128 && !pairs[code * 128 + next]) continue;
    const first = root.next.get(code);
    if (first && isWhole(folded, at) && isWordStart(text, folded.sourceAt(at)))
      walk(first, at, folded, text, candidates);
  }
  return candidates;
}

function walk(first: Node, start: number, folded: FoldedText, text: string, candidates: Candidate[]): void {
  const chars = folded.text;
  let at = start + 1;
  for (let node: Node | undefined = first; node; node = node.next.get(chars.charCodeAt(at++))) {
    if (!node.patterns.length || !isWhole(folded, at)) continue;
    const nameEnd = folded.sourceAt(at);
    const end = endOfWord(text, nameEnd);
    if (end !== undefined) candidates.push({ start: folded.sourceAt(start), end, nameEnd, patterns: node.patterns });
  }
}

// One character may fold to several; names begin and end between characters.
function isWhole(folded: FoldedText, at: number): boolean {
  return at === 0 || folded.sourceAt(at) !== folded.sourceAt(at - 1);
}

/** Where the word ends whose name ends at AT: there, or after a plural ending; undefined inside a word. */
function endOfWord(text: string, at: number): number | undefined {
  if (isWordEnd(text, at)) return at;
  if (text[at] === 's' && /[A-Za-z0-9]/.test(text[at - 1]!) && isWordEnd(text, at + 1)) return at + 1;
  const takesEs = /(?:[sxzo]|ch|sh)$/i.test(text.slice(at - 2, at));
  return takesEs && text.startsWith('es', at) && isWordEnd(text, at + 2) ? at + 2 : undefined;
}

/** The matches among CANDIDATES (in order of their starts): of those that overlap the longest first. */
function choose(candidates: readonly Candidate[], text: string, context: MatchContext): Match[] {
  const matches: Match[] = [];
  let sentences: number[] | undefined;
  const endsOfSentences = () => (sentences ??= sentenceEnds(text));
  for (let from = 0; from < candidates.length;) {
    let to = from;
    for (let end = 0; to < candidates.length && (to === from || candidates[to]!.start < end); to++)
      end = Math.max(end, candidates[to]!.end);
    const overlapping = candidates.slice(from, to);
    const check = createCheck(overlapping, { text, page: context.page, endsOfSentences });
    const chosen: Match[] = [];
    for (const candidate of overlapping.sort((a, b) => length(b) - length(a) || a.start - b.start)) {
      if (chosen.some(({ start, end }) => candidate.start < end && start < candidate.end)) continue;
      const service = check(candidate);
      if (service !== undefined) chosen.push({ service, start: candidate.start, end: candidate.end });
    }
    matches.push(...chosen.sort((a, b) => a.start - b.start));
    from = to;
  }
  return matches;
}

function length({ start, nameEnd }: Candidate): number {
  return nameEnd - start;
}

/** A function that says which service a candidate means, if any. */
function createCheck(
  candidates: readonly Candidate[],
  { text, page, endsOfSentences }: { text: string; page: string; endsOfSentences: () => number[] },
) {
  const section = page.split('/').at(-1)!;
  const blocks = candidates.flatMap(({ start, end, patterns }) =>
    patterns.filter(({ isBlocked }) => isBlocked).map(({ service }) => ({ service, start, end })),
  );
  const hasBeside = ({ start, end }: Candidate, beside: readonly string[]) => {
    const range = findSentence(text, endsOfSentences(), start, end);
    // The name itself is no witness.
    const around = ` ${wordsOf(text.slice(range.start, start))} | ${wordsOf(text.slice(end, range.end))} `;
    return beside.some((word) => around.includes(` ${wordsOf(word)} `));
  };
  const holds = (candidate: Candidate, pattern: Pattern) => {
    const { start, nameEnd, end } = candidate;
    if (pattern.isBlocked) return false;
    if (pattern.isExact && !isSpelled(text.slice(start, nameEnd), pattern.exact)) return false;
    if (pattern.sections && !pattern.sections.includes(section) && !pattern.sections.includes(page)) return false;
    if (blocks.some((block) => block.service === pattern.service && block.start <= start && end <= block.end))
      return false;
    return !pattern.beside || hasBeside(candidate, pattern.beside);
  };
  return (candidate: Candidate) => candidate.patterns.find((pattern) => holds(candidate, pattern))?.service;
}

function isSpelled(text: string, exact: string): boolean {
  return text === exact || normaliseText(text) === exact;
}

function wordsOf(text: string): string {
  return (foldText(text).text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}
