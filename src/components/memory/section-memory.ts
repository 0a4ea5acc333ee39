// What this device remembers of the sections that were read: one entry of its storage each, and nothing else.
import { hashLength } from './hash-text.ts';

export interface SectionMemory {
  readonly title: string;
  /** When something of it was read last, in milliseconds since 1970. */
  readonly when: number;
  /** Hashes of the passages that were read, one after the other. */
  readonly read: string;
  /** Of those that were there and not read. */
  readonly unread: string;
  /** Id of the heading that was being read. */
  readonly at?: string;
  /** Address and title of what follows. */
  readonly next?: readonly [string, string];
  /** The edition of its text that holds nothing new. */
  readonly edition?: string;
}

const prefix = 'u-read ';

/** What is remembered of the section at PATH. */
export function recall(path: string): SectionMemory | undefined {
  try {
    return parse(localStorage.getItem(prefix + path));
  } catch {
    // Storage is denied: nothing is remembered.
    return undefined;
  }
}

/** Remembers MEMORY of the section at PATH; where storage is denied or full it is forgotten. */
export function remember(path: string, memory: SectionMemory): void {
  try {
    localStorage.setItem(prefix + path, JSON.stringify(memory));
  } catch {
    // Reading goes on without it.
  }
}

/** All that is remembered below BASE, by path, what was read last first. */
export function allMemories(base: string): (readonly [string, SectionMemory])[] {
  return storedPaths(base)
    .flatMap((path) => {
      const memory = recall(path);
      return memory ? [[path, memory] as const] : [];
    })
    .sort(([, a], [, b]) => b.when - a.when);
}

/** Forgets all sections below BASE. */
export function forgetAll(base: string): void {
  for (const path of storedPaths(base)) localStorage.removeItem(prefix + path);
}

/** The hashes in WRITTEN. */
export function hashesIn(written: string): string[] {
  return Array.from({ length: Math.floor(written.length / hashLength) }, (_, at) =>
    written.slice(at * hashLength, (at + 1) * hashLength),
  );
}

/** How much of what was there is read, in whole percent. */
export function percentRead({ read, unread }: SectionMemory): number {
  return Math.round((100 * read.length) / Math.max(1, read.length + unread.length));
}

/** Whether so much is read that the rest is not worth naming. */
export function isWholeRead(memory: SectionMemory | undefined): boolean {
  return memory !== undefined && percentRead(memory) >= 95;
}

function storedPaths(base: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix + base))
      .map((key) => key.slice(prefix.length));
  } catch {
    return [];
  }
}

// Other pages of the host can write there, and an older edition of this script has.
function parse(text: string | null): SectionMemory | undefined {
  if (text === null) return undefined;
  try {
    const value = JSON.parse(text) as Partial<Record<keyof SectionMemory, unknown>> | null;
    const { title, when, read, unread, at, next, edition } = value ?? {};
    const areTexts = [title, read, unread].every((part) => typeof part === 'string');
    if (!areTexts || typeof when !== 'number' || !Number.isFinite(new Date(when).getTime())) return undefined;
    const isPair = Array.isArray(next) && next.length === 2 && next.every((part) => typeof part === 'string');
    return {
      ...({ title, when, read, unread } as Pick<SectionMemory, 'title' | 'when' | 'read' | 'unread'>),
      ...(typeof at === 'string' ? { at } : {}),
      ...(isPair ? { next: next as [string, string] } : {}),
      ...(typeof edition === 'string' ? { edition } : {}),
    };
  } catch {
    return undefined;
  }
}
