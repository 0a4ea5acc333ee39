import { createHash } from 'node:crypto';

// Crockford's digits: no letters that are taken for others when read aloud or copied by hand.
const digits = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 5;

/** A short id for ADDRESS that none of TAKEN has: five characters of its hash; deterministic. */
export function shortId(address: string, taken: ReadonlySet<string>): string {
  for (let salt = 0; ; salt++) {
    const hash = createHash('sha256').update(`${salt} ${address}`).digest();
    const id = Array.from(hash.subarray(0, length), (byte) => digits[byte % digits.length]).join('');
    if (!taken.has(id)) return id;
  }
}
