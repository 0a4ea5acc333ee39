import type { Root } from '../types.ts';
import { walk } from '../walk.ts';

const privateUse = [0xe000, 0xf8ff] as const;
/** Number of characters that ASCII has: each has a stand-in. */
const count = 128;

/** Characters for what the parser must not see, of the same length; a text that holds none of them yet. */
export interface StandIns {
  /** TEXT with a stand-in for each character of ASCII in it. */
  readonly hide: (text: string) => string;
  /** Puts back in TREE, in place, what stand-ins stand for: in text, raw HTML and attributes. */
  readonly restore: (tree: Root) => void;
}

/** Stand-ins for TEXT, from Unicode's private use; undefined where it has used them all. */
export function standInsFor(text: string): StandIns | undefined {
  const used = new Set(text.match(/[\ue000-\uf8ff]/g)?.map((character) => character.charCodeAt(0)));
  let base: number = privateUse[0];
  const isFree = () => ![...used].some((code) => code >= base && code < base + count);
  while (!isFree()) base += count;
  if (base + count > privateUse[1]) return undefined;
  const put = (written: string) =>
    written
      .replace(/%EE%[89A-F][0-9A-F]%[89AB][0-9A-F]/gi, (encoded) => original(decodeURIComponent(encoded)) ?? encoded)
      .replace(/[\ue000-\uf8ff]/g, (character) => original(character) ?? character);
  const original = (character: string) => {
    const code = character.charCodeAt(0) - base;
    return code >= 0 && code < count ? String.fromCharCode(code) : undefined;
  };
  return {
    hide: (hidden) => hidden.replace(/[!-\u007e]/g, (character) => String.fromCharCode(base + character.charCodeAt(0))),
    restore: (tree) => restoreWith(tree, put),
  };
}

function restoreWith(tree: Root, put: (written: string) => string): void {
  walk(tree, (node) => {
    if ('value' in node) node.value = put(node.value);
    if (node.type !== 'element') return;
    for (const [name, property] of Object.entries(node.properties))
      if (typeof property === 'string') node.properties[name] = put(property);
  });
}
