/** A source of numbers in [0, 1) that is the same for the same SEED (mulberry32). */
export type Random = () => number;

// What is no prose: code, addresses, tags.
const untouched = /`[^`]*`|\]\([^)]*\)|<[^>]+>|\b[a-z]+:\/\/\S+/gu;
// Names begin with a capital letter: services stay where they are, and so do the links that they become.
const word = /(?<![\p{L}\p{N}])\p{Ll}{4,}(?![\p{L}\p{N}])/gu;

/**
 * Exchanges the lower-case words of TEXT among themselves, each with one as long, so that the text reads differently
 * while its size, vocabulary, markup and names remain. Headings and fenced code stay as they are.
 */
export function shuffleWords(text: string, random: Random): string {
  const lines = text.split('\n');
  const isProse = proseLines(lines);
  const prose = lines.filter((_, at) => isProse[at]);
  const words = Map.groupBy(
    prose.flatMap((line) => line.replace(untouched, ' ').match(word) ?? []),
    ({ length }) => length,
  );
  for (const list of words.values()) shuffle(list, random);
  const exchange = (part: string) => part.replace(word, (old) => words.get(old.length)?.pop() ?? old);
  return lines.map((line, at) => (isProse[at] ? outside(line, exchange) : line)).join('\n');
}

/** Applies CHANGE to the parts of LINE that are prose. */
function outside(line: string, change: (part: string) => string): string {
  const kept = line.match(untouched) ?? [];
  return line
    .split(untouched)
    .map((part, at) => change(part) + (kept[at] ?? ''))
    .join('');
}

function proseLines(lines: readonly string[]): boolean[] {
  let inFence = false;
  return lines.map((line) => {
    const isFence = /^\s*(```|~~~)/.test(line);
    if (isFence) inFence = !inFence;
    return !inFence && !isFence && !line.startsWith('#');
  });
}

function shuffle(list: string[], random: Random): void {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other]!, list[last]!];
  }
}

/** Starts a {@link Random} at SEED. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
