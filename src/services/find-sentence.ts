/** A range of a text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

// A stop, with the quotes and brackets it closes, before something that can begin a sentence; or a hard line break.
const stop = /[.!?…]+["'”’»)\]]*(?=\s+[^\s\p{Ll}])|[。！？]["”』」）]*|\u2028|\n[ \t]*\n/gu;
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|vs|cf|ca|approx|incl|resp|Dr|Mr|Mrs|Ms|Prof|St|No|Fig|z\.\s?B|d\.\s?h|bzw)\.$/u;

/** The offsets at which sentences of TEXT end, in order; the text's own end is not among them. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const { 0: mark, index } of text.matchAll(stop)) {
    const end = index + mark.length;
    if (mark !== '.' || !abbreviation.test(text.slice(Math.max(0, end - 8), end))) ends.push(end);
  }
  return ends;
}

/** The sentence of TEXT in which START to END stands, given its sentence ENDS; sentences that the range joins count as one. */
export function findSentence(text: string, ends: readonly number[], start: number, end: number): TextRange {
  const from = ends.findLast((at) => at <= start) ?? 0;
  const to = ends.find((at) => at >= end) ?? text.length;
  return { start: from, end: to };
}
