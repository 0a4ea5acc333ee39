import { findEmoji } from '../read/find-emoji.ts';
import { repairMojibake } from '../read/repair-mojibake.ts';
import type { Tidied } from '../types.ts';

/** LINES of a file with what TIDIED lists done to them. Only two rules change words; all others only say what is a block. */
export function applyTidied(lines: readonly string[], tidied: readonly Tidied[]): string[] {
  const repaired = [...lines];
  for (const { rule, place } of tidied) {
    const repair = rule === 'emoji' ? repairEmoji : rule === 'mojibake' ? repairMojibake : undefined;
    if (!repair) continue;
    // Code keeps its letters.
    repaired[place.line - 1] = repaired[place.line - 1]!.split(/(`+[^`]+`+|<(?:code|kbd)>.*?<\/(?:code|kbd)>)/)
      .map((part, index) => (index % 2 ? part : repair(part)))
      .join('');
  }
  return repaired;
}

function repairEmoji(text: string): string {
  return findEmoji(text).reduceRight(
    (result, { start, end, emoji }) => result.slice(0, start) + emoji + result.slice(end),
    text,
  );
}
