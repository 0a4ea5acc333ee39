/** Stands after each passage in Pagefind's text, so that the browser knows where one ends. Punctuation: never indexed. */
export const passageMark = '⁋';

// Pagefind is told to index dots and colons, for ".net" and "iam:PassRole"; at the end of a word they would make it another.
const stopDot = '\u2024';
const stopColon = '\u2236';

/** TEXT with the dots and colons that end words written as signs that Pagefind leaves out, each run a word of its own. */
export function hideStops(text: string): string {
  return text.replace(
    /[.:]+(?![\p{L}\p{N}.:])/gu,
    (stops) => ` ${stops.replaceAll('.', stopDot).replaceAll(':', stopColon)}`,
  );
}

/** A word of Pagefind's text as it was before `hideStops`. */
export function showStops(word: string): string {
  return word.replaceAll(stopDot, '.').replaceAll(stopColon, ':');
}

/** Whether WORD, of Pagefind's text, stood without a space after the one before. */
export function isGlued(word: string): boolean {
  return word.startsWith(stopDot) || word.startsWith(stopColon);
}
