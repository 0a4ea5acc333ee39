import type { Words } from './words.ts';

/** WORDS with CHANGE made to every string, and to what every function returns. */
export function mapWords(words: Words, change: (text: string) => string): Words {
  const entries = Object.entries(words).map(([key, value]) => [
    key,
    typeof value === 'string'
      ? change(value)
      : (...args: unknown[]) => change((value as (...args: unknown[]) => string)(...args)),
  ]);
  return Object.fromEntries(entries) as Words;
}
