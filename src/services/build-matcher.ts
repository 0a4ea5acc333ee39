import { namesOf, type Registry, type ServiceName } from './registry-schema.ts';

/** A place in a text where a name of a service stands. Offsets are UTF-16 code units. */
export interface Match {
  readonly service: string;
  readonly start: number;
  readonly end: number;
}

/** Where and in what context a text stands; conditions of names look at it. */
export interface MatchContext {
  /** Slug of the section. */
  readonly section: string;
}

export type Matcher = (text: string, context: MatchContext) => Match[];

interface Pattern extends ServiceName {
  readonly service: string;
  /** Blocks a match ("Active Directory security groups") instead of making one. */
  readonly isBlocked?: boolean;
  /** Whether the vendor's name is part of this pattern. */
  readonly hasVendor: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  patterns: Pattern[];
}

/**
 * Builds the function that finds the names of REGISTRY in a text: the longest name at each place, in one pass whatever
 * the number of names (a trie walked from each word's beginning). White space in a name stands for any; hyphens of all
 * kinds are one; plural and possessive endings are allowed.
 */
export function buildMatcher(registry: Registry): Matcher {
  const root: Node = { next: new Map(), patterns: [] };
  for (const service of registry.services)
    for (const written of namesOf(service)) {
      for (const pattern of withVendors(written, service.id, registry.vendors)) insert(root, pattern);
      for (const phrase of written.not ?? [])
        insert(root, { name: phrase, service: service.id, isBlocked: true, hasVendor: false, case: 'any' });
    }
  return (text, context) => findAll(root, text, context);
}

function withVendors(written: ServiceName, service: string, vendors: readonly string[]): Pattern[] {
  const hasVendor = vendors.some((vendor) => written.name.startsWith(`${vendor} `));
  const plain = {
    ...written,
    case: written.case ?? (/\p{Lu}/u.test(written.name) ? 'exact' : 'any'),
    service,
    hasVendor,
  };
  if (hasVendor) return [plain as Pattern];
  const prefixed = vendors.map(
    (vendor) => ({ ...plain, name: `${vendor} ${written.name}`, hasVendor: true }) as Pattern,
  );
  return written.vendor ? prefixed : [plain as Pattern, ...prefixed];
}

function insert(root: Node, pattern: Pattern): void {
  let node = root;
  for (const char of fold(pattern.name)) {
    let next = node.next.get(char);
    if (!next) node.next.set(char, (next = { next: new Map(), patterns: [] }));
    node = next;
  }
  node.patterns.push(pattern);
}

const wordChar = /[\p{L}\p{N}\p{M}_]/u;
// Scripts that put no spaces between words: any place is a boundary.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

function findAll(root: Node, text: string, context: MatchContext): Match[] {
  const matches: Match[] = [];
  const folded = fold(text);
  for (let at = 0; at < folded.length;) {
    const found = isBoundary(folded, at) ? longestAt(root, folded, text, at, context) : undefined;
    if (found && !found.isBlocked) matches.push({ service: found.service, start: at, end: found.end });
    at = found ? found.end : at + (folded.codePointAt(at)! > 0xffff ? 2 : 1);
  }
  return matches;
}

function longestAt(root: Node, folded: string, text: string, start: number, context: MatchContext) {
  let node: Node | undefined = root;
  let best: { service: string; end: number; isBlocked: boolean } | undefined;
  for (let at = start; at < folded.length && node;) {
    const char = String.fromCodePoint(folded.codePointAt(at)!);
    node = node.next.get(char);
    at += char.length;
    // A run of white space in the text is one space of the name.
    if (char === ' ') while (folded[at] === ' ') at++;
    if (!node?.patterns.length) continue;
    const end = endOfWord(folded, at);
    if (end === undefined) continue;
    const pattern = node.patterns.find((candidate) => holds(candidate, text, start, at, context));
    if (pattern) best = { service: pattern.service, end, isBlocked: pattern.isBlocked === true };
  }
  return best;
}

function holds(pattern: Pattern, text: string, start: number, end: number, context: MatchContext): boolean {
  if (pattern.case === 'exact' && normalise(text.slice(start, end)) !== normalise(pattern.name)) return false;
  if (pattern.sections && !pattern.hasVendor && !pattern.sections.includes(context.section)) return false;
  if (pattern.beside && !pattern.hasVendor) {
    const sentence = sentenceAround(text, start, end).toLowerCase();
    const words = new Set(sentence.match(/[\p{L}\p{N}]+/gu));
    if (
      !pattern.beside.some((word) =>
        /\s/.test(word) ? sentence.includes(word.toLowerCase()) : words.has(word.toLowerCase()),
      )
    )
      return false;
  }
  return true;
}

/** End of the match at AT with a plural or possessive ending, or undefined inside a word. */
function endOfWord(folded: string, at: number): number | undefined {
  if (isBoundary(folded, at)) return at;
  for (const ending of ['s', 'es'])
    if (folded.startsWith(ending, at) && isBoundary(folded, at + ending.length)) return at + ending.length;
  return undefined;
}

function isBoundary(text: string, at: number): boolean {
  const before = charBefore(text, at);
  const after = at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : '';
  if (!wordChar.test(before) || !wordChar.test(after)) return true;
  return unspaced.test(before) || unspaced.test(after);
}

function charBefore(text: string, at: number): string {
  const unit = text[at - 1];
  if (unit === undefined) return '';
  return /[\uDC00-\uDFFF]/.test(unit) ? text.slice(at - 2, at) : unit;
}

function sentenceAround(text: string, start: number, end: number): string {
  const before = Math.max(...['. ', '! ', '? ', '\n\n'].map((stop) => text.lastIndexOf(stop, start)));
  const ends = ['. ', '! ', '? ', '\n\n'].map((stop) => text.indexOf(stop, end)).filter((index) => index >= 0);
  return text.slice(before + 1, ends.length ? Math.min(...ends) : text.length);
}

// One code unit stays one, so that offsets hold.
function normalise(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[‐‑]/g, '-').replace(/[’ʼ]/g, "'");
}

function fold(text: string): string {
  return Array.from(text, (char) => {
    if (/\s/.test(char)) return ' ';
    if (char === '‐' || char === '‑') return '-';
    if (char === '’' || char === 'ʼ') return "'";
    const lower = char.toLowerCase();
    return lower.length === char.length ? lower : char;
  }).join('');
}
