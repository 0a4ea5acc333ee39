// Silent reading of technical prose; Brysbaert 2019 gives 238 words a minute for plain non-fiction.
const wordsPerMinute = 220;

/** Minutes that reading WORDS takes, at least 1. */
export function readingTime(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
