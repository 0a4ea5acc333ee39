import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** A page of a built site as a reader's browser would parse it. */
export interface BuiltPage {
  /** Path from the site's home: '', 'course/', '404.html'. */
  readonly path: string;
  readonly tree: Root;
  /** All ids, in order, those that occur twice as often. */
  readonly ids: readonly string[];
}

/** All HTML pages of the built site in DIST, sorted by path. */
export function readPages(dist: string): BuiltPage[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => {
      const tree = fromHtml(readFileSync(join(dist, name), 'utf8'));
      const ids: string[] = [];
      visit(tree, 'element', ({ properties: { id } }) => {
        if (id !== undefined) ids.push(String(id));
      });
      return {
        path: name
          .split(sep)
          .join('/')
          .replace(/(^|\/)index\.html$/, '$1'),
        tree,
        ids,
      };
    });
}
