import { isAbbreviation } from './is-abbreviation.ts';

/** "Full Name (ABBR)" or "ABBR (Full Name)". Offsets are UTF-16 units. */
export interface Expansion {
  readonly full: string;
  readonly short: string;
  readonly start: number;
  readonly end: number;
}

// Two capitals, or a capital and a digit; a plural `s` stays outside.
const short = String.raw`\p{L}?[\p{Lu}\p{N}][\p{L}\p{N}&./-]{0,8}[\p{Lu}\p{N}]|\p{Lu}\p{Ll}?\p{Lu}|\p{Lu}\p{N}`;
const after = new RegExp(String.raw`[(（]["“']?(${short})s?["”']?[)）]`, 'gu');
const before = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${short})s?\s*[(（]["“']?([\p{L}][^()（）,;:.]{4,80})["”']?[)）]`,
  'gu',
);

/** The expansions in TEXT, in order. */
export function findExpansions(text: string): Expansion[] {
  if (!/[(（]/.test(text)) return [];
  const found: Expansion[] = [];
  for (const { 0: whole, 1: abbr = '', index } of text.matchAll(after)) {
    const full = fullBefore(text.slice(Math.max(0, index - 120), index), abbr);
    if (full !== undefined)
      found.push({ full: clean(full), short: abbr, start: index - full.length, end: index + whole.length });
  }
  for (const { 0: whole, 1: abbr = '', 2: full = '', index } of text.matchAll(before))
    if (isAbbreviation(abbr, full.trim()) && full.split(/\s+/).length > 1)
      found.push({ full: clean(full), short: abbr, start: index, end: index + whole.length });
  return found.sort((a, b) => a.start - b.start);
}

/** The fewest words at the end of TEXT that ABBR abbreviates, with the space after them. */
function fullBefore(text: string, abbr: string): string | undefined {
  const clause = /[^,;:!?()（）[\]"“”|\uFFFC\u2028]*$/u.exec(text)![0].replace(/^.*\.\s/, '');
  const starts = [...clause.matchAll(/(?<![\p{L}\p{N}'’-])[\p{L}\p{N}]/gu)].map(({ index }) => index).reverse();
  const start = starts.slice(0, abbr.length + 4).find((at) => isAbbreviation(abbr, clause.slice(at).trim()));
  if (start === undefined) return undefined;
  const full = clause.slice(start);
  return full.trim().split(/[\s-]+/).length > 1 || /\p{Ll}\p{Lu}/u.test(full) ? full : undefined;
}

function clean(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
