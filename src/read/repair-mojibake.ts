// Bytes 0x80 to 0x9f of Windows-1252, which decodes UTF-8's bytes into such characters. Source: WHATWG Encoding.
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const tail = `[${windows1252}\u00a0-\u00bf]`;
// Only leads that begin no word of any language before such characters: accented letters, punctuation, emoji.
const mojibake = new RegExp(`(?<!\\p{Lu})[\u00c2\u00c3]${tail}|\u00e2${tail}{2}|\u00f0\u0178${tail}{2}`, 'gu');

/**
 * TEXT with UTF-8 that was once read as Windows-1252 (`â€™`) put right where it is certain: the characters are exactly
 * such bytes, and no language has them side by side (Cyrillic or Chinese read so stay as they are).
 */
export function repairMojibake(text: string): string {
  return text.replace(mojibake, (found) => {
    const bytes = Uint8Array.from(found, byteOf);
    try {
      const repaired = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return isPlausible(repaired) ? repaired : found;
    } catch {
      return found;
    }
  });
}

function byteOf(character: string): number {
  const high = windows1252.indexOf(character);
  return high < 0 ? character.charCodeAt(0) : 0x80 + high;
}

// What people write: letters, punctuation, symbols; a control character means that it was no mojibake.
function isPlausible(character: string): boolean {
  return !/[\p{C}]/u.test(character) || character === '\u200d' || character === '\u200b';
}
