import type { ReadablePassage } from './passages-of.ts';
import { allMemories, hashesIn, type SectionMemory } from './section-memory.ts';

/**
 * Those of PASSAGES that were not in their section when it was read, as MEMORY of it says. What has moved here from
 * another section below BASE that was read is not new to the reader.
 */
export function newPassages(
  passages: readonly ReadablePassage[],
  memory: SectionMemory,
  base: string,
): ReadablePassage[] {
  const known = new Set(hashesIn(memory.read + memory.unread));
  const unknown = passages.filter(({ hash }) => !known.has(hash));
  if (!unknown.length) return [];
  const elsewhere = new Set(allMemories(base).flatMap(([, { read }]) => hashesIn(read)));
  return unknown.filter(({ hash }) => !elsewhere.has(hash));
}
