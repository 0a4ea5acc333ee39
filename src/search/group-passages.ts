/** Words a block of text has at least, so that list items and short lines are ranked with what stands beside them. */
const fewestWords = 30;

/**
 * Joins neighbouring passages to blocks of some length.
 * @param lengths words of each passage
 * @returns for each block the index after its last passage
 */
export function groupPassages(lengths: readonly number[]): number[] {
  const ends: number[] = [];
  let words = 0;
  lengths.forEach((length, index) => {
    words += length;
    if (words < fewestWords) return;
    ends.push(index + 1);
    words = 0;
  });
  if (words > 0 || ends.length === 0) {
    // What is left over is too short to stand alone.
    if (ends.length) ends.pop();
    ends.push(lengths.length);
  }
  return ends;
}
