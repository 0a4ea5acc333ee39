import type { Root } from '../types.ts';
import { walk } from '../walk.ts';

// A tag whose attributes may be unquoted. Source: https://spec.commonmark.org/0.31.2/#raw-html
const value = `"[^"]*"|'[^']*'|[^\\s"'=<>\`]+`;
const tag = new RegExp(`<[a-z][a-z0-9-]*(?:\\s+[a-z_:][\\w.:-]*(?:\\s*=\\s*(?:${value}))?)+\\s*/?>`, 'gi');
const unquoted = /(=\s*)([^\s"'=<>`]+)/g;
const privateUse = [0xe000, 0xf8ff] as const;

/** The text to parse, and what puts the slashes back into the tree made from it. */
export interface Guarded {
  readonly text: string;
  readonly restore: (tree: Root) => void;
}

/**
 * TEXT with a stand-in of the same length for each slash in an unquoted attribute (`<a href=https://…>`), at which
 * Sätteri 0.10.5 takes the whole tag for text. Positions stay.
 */
export function guardSlashes(text: string): Guarded {
  let isGuarded = false;
  const standIn = freeCharacter(text);
  const guarded = text.replace(tag, (whole) =>
    whole.replace(unquoted, (_, equals: string, written: string) => {
      isGuarded ||= written.includes('/');
      return equals + written.replaceAll('/', standIn);
    }),
  );
  if (!isGuarded) return { text, restore: () => {} };
  const encoded = encodeURIComponent(standIn);
  const put = (written: string) => written.replaceAll(standIn, '/').replaceAll(encoded, '/');
  return { text: guarded, restore: (tree) => restore(tree, put) };
}

function restore(tree: Root, put: (written: string) => string): void {
  walk(tree, (node) => {
    if ('value' in node) node.value = put(node.value);
    if (node.type !== 'element') return;
    for (const [name, property] of Object.entries(node.properties))
      if (typeof property === 'string') node.properties[name] = put(property);
  });
}

function freeCharacter(text: string): string {
  for (let code: number = privateUse[0]; code < privateUse[1]; code++) {
    const character = String.fromCharCode(code);
    if (!text.includes(character)) return character;
  }
  return '/';
}
