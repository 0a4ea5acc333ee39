/** Elements whose text is quoted, letter for letter. */
export const verbatim: ReadonlySet<string> = new Set(['code', 'pre', 'kbd', 'samp', 'tt', 'var']);
