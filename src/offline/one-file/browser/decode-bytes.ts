import { alphabet } from '../alphabet.ts';

/** The bytes that `encodeBytes` wrote as TEXT. */
export function decodeBytes(text: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128);
  for (let at = 0; at < alphabet.length; at += 1) values[alphabet.charCodeAt(at)] = at;
  const bytes = new Uint8Array(Number.parseInt(text, 10));
  let bits = 0;
  let held = 0;
  let length = 0;
  for (let at = text.indexOf(' ') + 1; at + 1 < text.length; at += 2) {
    bits |= (values[text.charCodeAt(at)]! * 91 + values[text.charCodeAt(at + 1)]!) << held;
    held += 13;
    for (; held >= 8 && length < bytes.length; held -= 8) {
      bytes[length] = bits & 255;
      length += 1;
      bits >>>= 8;
    }
  }
  return bytes;
}
