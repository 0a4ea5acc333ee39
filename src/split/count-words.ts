/** Number of words in TEXT: runs of letters and digits; in scripts without spaces every two letters count as one. */
export function countWords(text: string): number {
  const unspaced =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu)
      ?.length ?? 0;
  const spaced = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return unspaced ? Math.round(unspaced / 2) + spaced : spaced;
}
