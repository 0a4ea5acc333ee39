const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** How many characters a hash has. */
export const hashLength = 5;

/**
 * TEXT without its spaces, as five letters of base64url: 30 bits, by FNV-1a over UTF-16 units. Two passages of one
 * section have the same once in some ten million; it is compared, never trusted.
 * Source: https://datatracker.ietf.org/doc/draft-eastlake-fnv/
 */
export function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of text.replace(/\s+/gu, '').split('')) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  // The last letters of a text have not yet reached all bits.
  hash ^= hash >>> 15;
  return Array.from({ length: hashLength }, (_, at) => letters[(hash >>> (6 * at)) & 63]).join('');
}
