import type * as Gemoji from 'gemoji';
import { loadPackage } from '../load-package.ts';

// Codes may follow each other without a space; `10:30:45` holds none.
const runs = /(?<![\p{L}\p{N}:])(?::[a-z0-9_+-]+:)+(?![\p{L}\p{N}:])/gu;
const codes = /:([a-z0-9_+-]+):/g;

/** An emoji code in a text: from START to END, with the name that it has on GitHub. */
interface EmojiCode {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly emoji: string;
}

/** GitHub's emoji codes (`:rocket:`) in TEXT, in order; what GitHub does not know is none. Source: https://github.com/wooorm/gemoji */
export function findEmoji(text: string): EmojiCode[] {
  return [...text.matchAll(runs)].flatMap((run) =>
    [...run[0].matchAll(codes)].flatMap(({ 0: code, 1: name = '', index }): EmojiCode[] => {
      const start = run.index + index;
      const { nameToEmoji } = loadPackage<typeof Gemoji>('gemoji');
      return Object.hasOwn(nameToEmoji, name)
        ? [{ start, end: start + code.length, name, emoji: nameToEmoji[name]! }]
        : [];
    }),
  );
}
