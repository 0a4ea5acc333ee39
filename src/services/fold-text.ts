/** A text as names are compared with it: lower case, one kind of space, hyphen and apostrophe, composed characters. */
export interface FoldedText {
  readonly text: string;
  /** Where in the source the character at INDEX of the folded text comes from; both count UTF-16 units. */
  readonly sourceAt: (index: number) => number;
}

// What is not in most English text; without it a text is as long folded as before.
const special = /[^\t\n\r -~]|[ \t\n\r]{2}/;
// Pieces that fold as one: white space, ASCII, Hangul spelled in letters, a character with its combining marks.
const pieces = /\s+|[!-~]+(?!\p{M})|[\u1100-\u1112][\u1161-\u1175][\u11A8-\u11C2]?|\P{M}\p{M}*|\p{M}+/gu;
// Soft hyphens, zero-width spaces and joiners between letters, variation selectors: there, but not seen.
const unseen = /\u00AD|\u200B|\u200C|\u2060|\uFEFF|\uFE0E|\uFE0F/gu;

/** Folds SOURCE for comparison, with the way back from folded to source offsets. */
export function foldText(source: string): FoldedText {
  if (!special.test(source))
    return { text: source.toLowerCase().replace(/[\t\n\r]/g, ' '), sourceAt: (index) => index };
  let text = '';
  const origins: number[] = [];
  for (const { 0: piece, index } of source.matchAll(pieces)) {
    const isAscii = piece.charCodeAt(0) < 0x7f && piece.charCodeAt(0) > 0x20 && !/[^!-~]/.test(piece);
    const folded = isAscii ? piece.toLowerCase() : foldPiece(piece);
    for (let unit = 0; unit < folded.length; unit++) origins.push(isAscii ? index + unit : index);
    text += folded;
  }
  return { text, sourceAt: (index) => origins[index] ?? source.length };
}

function foldPiece(piece: string): string {
  // To capitals first: `ß` is then `ss`, and both small sigmas are one.
  return normaliseText(piece).toUpperCase().toLowerCase();
}

/** TEXT with its spelling variants made one but its case kept: what names of exact case are compared by. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/\s+/g, ' ')
    .replace(/[‐‑‒–—−﹣－]/g, '-')
    .replace(/[’‘ʼ＇]/g, "'");
}
