/** Stands at the end of each passage in Pagefind's text, so that the browser knows where one ends. Punctuation: never indexed. */
export const passageMark = '⁋';

// Pagefind is told to index dots and colons, for ".net" and "iam:PassRole"; at the end of a word they would make it another.
const stopDot = '\u2024';
const stopColon = '\u2236';

/** TEXT with the dots and colons that end words written as signs that Pagefind leaves out. */
export function hideStops(text: string): string {
  return text.replace(/\.(?![\p{L}\p{N}.])/gu, stopDot).replace(/:(?![\p{L}\p{N}:])/gu, stopColon);
}

/** The text as it was before `hideStops`. */
export function showStops(text: string): string {
  return text.replaceAll(stopDot, '.').replaceAll(stopColon, ':');
}
