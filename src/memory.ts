import { createReader } from './read/create-reader.ts';
import { createMatchers } from './services/create-matchers.ts';

/** What dev remembers from save to save. */
export interface Memory {
  readonly read: ReturnType<typeof createReader>;
  readonly matcherOf: ReturnType<typeof createMatchers>;
  /** Where folders are in their repositories (see repository-paths.ts). */
  readonly prefixes: Map<string, string | undefined>;
  /** When pages last changed, as git said when it was asked: it takes too long to be asked on each save. */
  dates?: ReadonlyMap<string, string>;
}

/** A memory in which there is nothing yet. */
export function createMemory(): Memory {
  return { read: createReader(), matcherOf: createMatchers(), prefixes: new Map() };
}
