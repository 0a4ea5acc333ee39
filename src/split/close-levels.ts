import { headingRank } from 'hast-util-heading-rank';
import type { Element } from '../types.ts';

/**
 * Gives the HEADINGS of a page levels without gaps, in place: its own heading is 1, each other at most one level below
 * the nearest heading above it that had a smaller source level.
 */
export function closeLevels(headings: readonly Element[], own: Element | undefined): void {
  const above: number[] = [own ? headingRank(own)! : 0];
  for (const heading of headings) {
    const source = headingRank(heading)!;
    if (heading === own) {
      heading.tagName = 'h1';
      continue;
    }
    while (above.length > 1 && above.at(-1)! >= source) above.pop();
    above.push(source);
    heading.tagName = `h${Math.min(above.length, 6)}`;
  }
}
