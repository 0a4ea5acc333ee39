/** Stands at the end of each passage in Pagefind's text, so that the browser knows where one ends. Punctuation: never indexed. */
export const passageMark = '⁋';
