import type { SectionData } from '../entries.ts';

/**
 * How often services are named in the same passage (block of text): for each service the others, most frequent first,
 * then in the order of the text.
 */
export function usedWith(pages: readonly SectionData[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { mentions } of pages)
    for (const ofPassage of Map.groupBy(mentions, ({ passage }) => passage).values()) {
      const named = new Set(ofPassage.map(({ service }) => service));
      for (const one of named)
        for (const other of named) {
          if (one === other) continue;
          const others = counts.get(one) ?? new Map<string, number>();
          counts.set(one, others.set(other, (others.get(other) ?? 0) + 1));
        }
    }
  return new Map([...counts].map(([id, others]) => [id, new Map([...others].sort((a, b) => b[1] - a[1]))]));
}
