import type { CourseDocument } from '../types.ts';

/** The language that most of the text of DOCUMENTS is in; undefined where that is of none. */
export function mainLanguage(documents: readonly CourseDocument[]): string | undefined {
  const letters = new Map<string, number>();
  for (const { lang, text } of documents)
    if (lang !== undefined) letters.set(lang, (letters.get(lang) ?? 0) + text.length);
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0];
}
