// Where a name may begin and end in a text of any script. Offsets are UTF-16 units.

const wordChar = /[\p{L}\p{N}\p{M}\p{Pc}]/u;
// Scripts that put no spaces between words: any place is a boundary.
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const katakana = /[\p{sc=Katakana}ー]/u;
const hangul = /\p{sc=Hangul}/u;
// Continue the character before them: marks, emoji modifiers and joiners.
const continues = /[\p{M}\p{Emoji_Modifier}\u200D]/u;
const lowerOrDigit = /[\p{Ll}\p{Nd}]/u;

/** Whether a name may begin at AT: not inside a word, a file name, an address, a variable or a flag. */
export function isWordStart(text: string, at: number): boolean {
  if (at === 0) return true;
  // Most places are inside a word, most words are ASCII.
  if (isAsciiWordChar(text.charCodeAt(at - 1)) && isAsciiWordChar(text.charCodeAt(at))) return false;
  const before = charBefore(text, at);
  const first = charAt(text, at);
  if (!isSeam(before, first)) return false;
  if (isAsciiSign(first)) return !isWordChar(before) || isUnspaced(before);
  if (!isWordChar(before)) {
    const earlier = charBefore(text, at - before.length);
    if (before === '.' && isWordChar(earlier) && lowerOrDigit.test(first)) return false;
    if (before === '&' && isWordChar(earlier)) return false;
    if (before === '-' && earlier === '-' && lowerOrDigit.test(first)) return false;
    if ('@#$%\\'.includes(before)) return false;
    if (before === ':' && earlier === ':') return false;
  }
  return true;
}

/** Whether a name may end before AT: what follows is neither the rest of its word nor of an address or file name. */
export function isWordEnd(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const last = charBefore(text, at);
  const next = charAt(text, at);
  if (!isSeam(last, next)) return false;
  if (isAsciiSign(last) && isWordChar(next) && !isUnspaced(next)) return false;
  const later = charAt(text, at + next.length);
  if (next === '.') return !(lowerOrDigit.test(later) && isWordChar(last));
  if (next === '#' || next === '@') return !isWordChar(later) && next === '@';
  if (next === '+') return later !== '+';
  if (next === '&') return !isWordChar(later) || !isWordChar(last);
  if (next === ':') return later !== ':';
  if (/['’ʼ]/.test(next)) return !isWordChar(later) || /^s(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 4));
  return true;
}

function isSeam(before: string, after: string): boolean {
  if (continues.test(after) || before === '\u200D') return false;
  if (!isWordChar(before) || !isWordChar(after)) return true;
  if (katakana.test(before) && katakana.test(after)) return false;
  if (isUnspaced(before) || isUnspaced(after)) return true;
  // Korean particles follow foreign words without a space.
  return hangul.test(before) !== hangul.test(after);
}

function isWordChar(char: string): boolean {
  const code = char.charCodeAt(0);
  return code < 128 ? isAsciiWordChar(code) : wordChar.test(char);
}

// Names such as `.NET` and `C++` end where other words begin, emoji don't.
function isAsciiSign(char: string): boolean {
  return char.charCodeAt(0) < 128 && !isWordChar(char);
}

function isAsciiWordChar(code: number): boolean {
  return (code > 96 && code < 123) || (code > 47 && code < 58) || (code > 64 && code < 91) || code === 95;
}

function isUnspaced(char: string): boolean {
  return char.charCodeAt(0) > 127 && (unspaced.test(char) || katakana.test(char));
}

function charAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function charBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  const isLowSurrogate = unit >= 0xdc00 && unit <= 0xdfff && at > 1;
  return isLowSurrogate ? text.slice(at - 2, at) : (text[at - 1] ?? '');
}
