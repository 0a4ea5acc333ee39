import type { Root } from '../types.ts';
import { standInsFor } from './stand-in.ts';

// A tag whose attributes may be unquoted. Source: https://spec.commonmark.org/0.31.2/#raw-html
const value = `"[^"]*"|'[^']*'|[^\\s"'=<>\`]+`;
const tag = new RegExp(`<[a-z][a-z0-9-]*(?:\\s+[a-z_:][\\w.:-]*(?:\\s*=\\s*(?:${value}))?)+\\s*/?>`, 'gi');
const unquoted = /(=\s*)([^\s"'=<>`]+)/g;

/** The text to parse, and what puts back into the tree made from it what stand-ins stand for. */
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
  const standIns = standInsFor(text);
  if (!standIns) return { text, restore: () => {} };
  const guarded = text.replace(tag, (whole) =>
    whole.replace(unquoted, (_, equals: string, written: string) => {
      isGuarded ||= written.includes('/');
      return equals + written.replaceAll('/', standIns.hide('/'));
    }),
  );
  return isGuarded ? { text: guarded, restore: standIns.restore } : { text, restore: () => {} };
}
