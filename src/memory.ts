import { createReader } from './read/create-reader.ts';
import type { Read } from './read/read.ts';
import type { buildMatcher } from './services/build-matcher.ts';
import { createMatchers } from './services/create-matchers.ts';

/** What is remembered of the notes as they were: of reading them, and what only dev remembers, from save to save. */
export interface Memory {
  readonly read: Read;
  readonly matcherOf?: typeof buildMatcher;
  /** Where folders are in their repositories (see repository-paths.ts). */
  readonly prefixes?: Map<string, string | undefined>;
  /** When pages last changed, as git said when it was asked: it takes too long to be asked on each save. */
  dates?: ReadonlyMap<string, string>;
}

/** A memory for dev, in which there is nothing yet. */
export function createMemory(): Memory {
  return { read: createReader(), matcherOf: createMatchers(), prefixes: new Map() };
}
