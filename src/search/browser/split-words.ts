/** A word of a text, folded for comparison, with where it stands (UTF-16 offsets). */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A word, as it is written. */
export const wordRun = /[\p{L}\p{N}\p{M}]+(?:\+\+|[+#])?/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of TEXT, in order. `c++` and `c#` keep their signs; scripts without spaces are cut by the platform's rules. */
export function splitWords(text: string): Word[] {
  return Array.from(text.matchAll(wordRun), ({ 0: word, index }) =>
    isUnspaced(word) ? segments(word, index) : [{ text: foldWord(word), start: index, end: index + word.length }],
  ).flat();
}

/** Whether WORD is of a script that writes no spaces between words. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word);
}

/** A word as it is compared: lower case, without diacritics, precomposed and combining forms alike. */
export function foldWord(word: string): string {
  if (/^[\u0020-\u007e]*$/.test(word)) return word.toLowerCase();
  // Marks go only from scripts that can be read without them: elsewhere they are vowels.
  return word
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase();
}

function segments(word: string, offset: number): Word[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  return Array.from(segmenter.segment(word), ({ segment, index }) => ({
    text: foldWord(segment),
    start: offset + index,
    end: offset + index + segment.length,
  }));
}
