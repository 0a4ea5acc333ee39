import type { ReadablePassage } from './passages-of.ts';
import { allMemories, hashesIn, type SectionMemory } from './section-memory.ts';

/** What is remembered below BASE of the section that PASSAGES stood in under another address: most of them. */
export function adoptMemory(passages: readonly ReadablePassage[], base: string): SectionMemory | undefined {
  const shares = allMemories(base).map(([, memory]) => {
    const known = new Set(hashesIn(memory.read + memory.unread));
    return { memory, share: passages.filter(({ hash }) => known.has(hash)).length / passages.length };
  });
  return shares.sort((a, b) => b.share - a.share).find(({ share }) => share > 0.5)?.memory;
}
