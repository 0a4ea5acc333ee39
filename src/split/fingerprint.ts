/**
 * A sketch of a text, small enough for a line of the ledger, from which the likeness of two texts can be told.
 * Source: Broder 1997, "On the resemblance and containment of documents"; Li and König 2010, "b-bit minwise hashing".
 */
export interface Fingerprint {
  /** Number of words. */
  readonly words: number;
  /** Lowest byte of the smallest hash of the text's word pairs under each of 48 permutations; empty without words. */
  readonly mins: Uint8Array;
}

const permutations = 48;
// Odd multipliers of a fixed pseudo-random sequence: the sketch of a text is the same for ever.
const multipliers = Uint32Array.from(
  { length: permutations },
  (_, index) => (Math.imul(index + 1, 0x9e3779b1) ^ 0x85ebca6b) | 1,
);

/** The fingerprint of TEXT; case, punctuation and markup do not count. */
export function fingerprint(text: string): Fingerprint {
  return fingerprints([text]).whole;
}

/** The fingerprints of TEXTS, one each, and that of all of them one after the other; hardly dearer than the latter alone. */
export function fingerprints(texts: readonly string[]): { readonly whole: Fingerprint; readonly parts: Fingerprint[] } {
  const whole = noPairs();
  let wordsBefore = 0;
  let before = start;
  const parts = texts.map((text) => {
    const words = wordsOf(text);
    if (!words.length) return sketch(0, whole);
    // A pair with what stands before belongs to the whole alone, the others to both.
    const inside = noPairs();
    const first = hashOf(words[0]!);
    addPair(whole, before, first);
    before = first;
    for (const word of words.slice(1)) {
      const own = hashOf(word);
      addPair(inside, before, own);
      before = own;
    }
    takeSmaller(whole, inside);
    addPair(inside, start, first);
    wordsBefore += words.length;
    return sketch(words.length, inside);
  });
  return { whole: sketch(wordsBefore, whole), parts };
}

function wordsOf(text: string): readonly string[] {
  const isPlain = !/[^\0-\x7F]/.test(text);
  const words = isPlain
    ? text.toLowerCase().match(/[a-z0-9]+/g)
    : text
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu);
  return words ?? [];
}

function noPairs(): Uint32Array {
  return new Uint32Array(permutations).fill(0xffffffff);
}

function addPair(smallest: Uint32Array, before: number, own: number): void {
  const pair = mix(Math.imul(before, 31) ^ own);
  for (let index = 0; index < permutations; index++) {
    const value = mix(Math.imul(pair, multipliers[index]!)) >>> 0;
    if (value < smallest[index]!) smallest[index] = value;
  }
}

function takeSmaller(smallest: Uint32Array, other: Uint32Array): void {
  for (let index = 0; index < permutations; index++)
    if (other[index]! < smallest[index]!) smallest[index] = other[index]!;
}

function sketch(words: number, smallest: Uint32Array): Fingerprint {
  return { words, mins: words ? Uint8Array.from(smallest, (value) => value & 0xff) : new Uint8Array() };
}

/** Share of the word pairs of both texts that they have in common (Jaccard), 0 to 1, with an error of about 0.07. */
export function likeness(a: Fingerprint, b: Fingerprint): number {
  if (!a.mins.length || !b.mins.length) return 0;
  let same = 0;
  for (let index = 0; index < permutations; index++) if (a.mins[index] === b.mins[index]) same++;
  // Bytes agree by chance once in 256.
  return Math.max(0, (same / permutations - 1 / 256) / (1 - 1 / 256));
}

/** Share of text A that stands in text B, 0 to 1, from likeness and sizes. */
export function shareWithin(a: Fingerprint, b: Fingerprint): number {
  const same = likeness(a, b);
  return a.words ? Math.min(1, (same * (a.words + b.words)) / ((1 + same) * a.words)) : 0;
}

/** As text for the ledger: the number of words, a dot, the bytes in base64url; `0` without words. */
export function writeFingerprint({ words, mins }: Fingerprint): string {
  return words ? `${words}.${Buffer.from(mins).toString('base64url')}` : '0';
}

/** Reads what `writeFingerprint` wrote; undefined where it is none. */
export function readFingerprint(text: string): Fingerprint | undefined {
  if (text === '0') return { words: 0, mins: new Uint8Array() };
  const match = /^(\d+)\.([\w-]+)$/.exec(text);
  const mins = match && new Uint8Array(Buffer.from(match[2]!, 'base64url'));
  return mins?.length === permutations ? { words: Number(match![1]), mins } : undefined;
}

// FNV-1a over UTF-16 units.
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash;
}

const start = hashOf('');

// The finaliser of MurmurHash3.
function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
