import { mapWords } from './map-words.ts';
import type { Words } from './words.ts';

/**
 * WORDS that are written from left to right, for pages written the other way: each stands apart from what is around it
 * (between U+2066 and U+2069), so that "7 min read" is not turned into "min read 7".
 * Source: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function isolate(words: Words): Words {
  return mapWords(words, (text) => `\u2066${text}\u2069`);
}
