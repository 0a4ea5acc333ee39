import type { NotesPage, Target } from '../types.ts';
import { findTerms } from './find-terms.ts';
import type { ReadRegistry } from './read-registry.ts';
import { termsRegistry } from './terms-registry.ts';

/** The registry of notes without one: the terms that PAGES surely define, each with the place that defines it, if any. */
export function registerTerms(pages: readonly NotesPage[]): { read: ReadRegistry; homes: ReadonlyMap<string, Target> } {
  const sure = findTerms(pages).filter(({ isSure }) => isSure);
  const { registry, homes } = termsRegistry(sure, pages);
  return { read: { file: '', registry, placeOf: () => ({ line: 1, column: 1 }) }, homes };
}
