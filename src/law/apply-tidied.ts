import { findEmoji } from '../read/find-emoji.ts';
import { repairMojibake } from '../read/repair-mojibake.ts';
import type { Tidied } from '../types.ts';

/**
 * LINES of a file with what TIDIED lists done to them. Only two rules change words; in a formula Markdown's signs are
 * none; all others only say what is a block.
 */
export function applyTidied(lines: readonly string[], tidied: readonly Tidied[]): string[] {
  const repaired = [...lines];
  for (const { rule, place } of tidied) {
    if (rule === 'math') hideSigns(repaired, place.line - 1, place.column - 1);
    const repair = rule === 'emoji' ? repairEmoji : rule === 'mojibake' ? repairMojibake : undefined;
    if (!repair) continue;
    // Code keeps its letters.
    repaired[place.line - 1] = repaired[place.line - 1]!.split(/(`+[^`]+`+|<(?:code|kbd)>.*?<\/(?:code|kbd)>)/)
      .map((part, index) => (index % 2 ? part : repair(part)))
      .join('');
  }
  return repaired;
}

// Where a formula ends another parser need not know: its letters and digits stay, on a line and in their places.
function hideSigns(lines: string[], first: number, from: number): void {
  const dollars = /^\$+/.exec(lines[first]!.slice(from))?.[0];
  if (dollars === undefined) return;
  let end = lines[first]!.indexOf(dollars, from + dollars.length);
  let last = first;
  while (end < 0 && last + 1 < lines.length) end = lines[++last]!.indexOf(dollars);
  for (let line = first; line <= last; line++) {
    const text = lines[line]!;
    const start = line === first ? from : 0;
    const stop = line === last ? end + dollars.length : text.length;
    const hidden = text.slice(start, stop).replace(/[^\p{L}\p{N}\s>]/gu, ' ');
    // A space at the beginning of a list's item would move the item's edge.
    lines[line] = text.slice(0, start) + hidden.replace(/^ /, '·') + text.slice(stop);
  }
}

function repairEmoji(text: string): string {
  return findEmoji(text).reduceRight(
    (result, { start, end, emoji }) => result.slice(0, start) + emoji + result.slice(end),
    text,
  );
}
