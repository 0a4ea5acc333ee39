const small = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'de',
  'for',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'und',
  'with',
]);

/**
 * Whether ABBR abbreviates FULL: it takes the first letter of every word that counts, in order, and its other letters
 * come from inside the words ("RDBMS", "DDoS", "EMR", "XML", "EC2").
 */
export function isAbbreviation(abbr: string, full: string): boolean {
  const letters = abbr
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    // "EC2" is two Cs, "S3" three Ss.
    .replace(/(\p{L})([2-4])/gu, (_, letter: string, times: string) => letter.repeat(Number(times)));
  const words = full
    .toLowerCase()
    .split(/[\s\-‐‑–/.]+/)
    .filter(Boolean);
  if (letters.length < 2 || words.length < 1 || full.length <= abbr.length + 2) return false;
  return fits(letters.replace(/s$/, ''), words, 0) || fits(letters, words, 0);
}

// Every word that counts gives its first letter, then perhaps more of its letters.
function fits(letters: string, words: readonly string[], word: number): boolean {
  if (word === words.length) return letters === '';
  const text = words[word]!;
  if (small.has(text) && word > 0 && fits(letters, words, word + 1)) return true;
  const first = letters[0];
  if (first === undefined || (first !== text[0] && !(first === 'x' && text.startsWith('ex')))) return false;
  return takes(letters.slice(1), text.slice(1)).some((rest) => fits(rest, words, word + 1));
}

/** What may be left of LETTERS after a word whose other letters are TEXT, the most left first. */
function takes(letters: string, text: string): string[] {
  const rests = [letters];
  let from = 0;
  for (let count = 0; count < Math.min(letters.length, 3); count++) {
    from = text.indexOf(letters[count]!, from) + 1;
    if (from === 0) break;
    rests.push(letters.slice(count + 1));
  }
  return rests;
}
