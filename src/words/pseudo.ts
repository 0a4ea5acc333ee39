import { mapWords } from './map-words.ts';
import type { Words } from './words.ts';

/**
 * WORDS in letters that no keyboard writes: every string, and what every function returns. On a page built with them
 * whatever still stands in plain letters is hard-coded. Places for values, such as `{title}`, stay.
 */
export function pseudo(words: Words): Words {
  return mapWords(words, (text) =>
    text.replace(/\{\w+\}|[a-z]/gi, (found) =>
      found.length > 1 ? found : String.fromCodePoint(found.codePointAt(0)! + 0xfee0),
    ),
  );
}
