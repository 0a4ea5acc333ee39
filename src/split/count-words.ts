const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

/** Number of words in TEXT: runs of letters and digits; in scripts without spaces every two letters count as one. */
export function countWords(text: string): number {
  if (!/[\x80-\uFFFF]/.test(text)) return text.match(/[A-Za-z0-9]+/g)?.length ?? 0;
  // Below are the scripts of Europe, the Near East and India.
  const unspaced = /[\u0E00-\uFFFF]/.test(text) ? (text.match(withoutSpaces)?.length ?? 0) : 0;
  const spaced = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return unspaced ? Math.round(unspaced / 2) + spaced : spaced;
}
