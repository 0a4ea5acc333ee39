import { headingRank } from 'hast-util-heading-rank';
import { toString } from 'hast-util-to-string';
import rehypeSlug from 'rehype-slug';
import type { Element, FileHeading, Root } from '../types.ts';
import { walkElements } from '../walk.ts';

/**
 * The headings of TREE as GitHub shows the whole file: the anchor of each, numbered over the file, the text that makes
 * it, and an id that the author gave it. Takes the authors' ids off, in place. To be called before any word is repaired.
 */
export function fileHeadings(tree: Root): Map<Element, FileHeading> {
  const authored = new Map<Element, string | undefined>();
  walkElements(tree, (node) => {
    if ('dataFootnotes' in node.properties) return 'skip';
    if (!headingRank(node)) return undefined;
    const { id } = node.properties;
    authored.set(node, typeof id === 'string' ? id : undefined);
    delete node.properties['id'];
    return undefined;
  });
  rehypeSlug()({ type: 'root', children: [...authored.keys()] });
  return new Map(
    [...authored].map(([node, id]) => {
      const anchor = String(node.properties['id'] ?? '');
      delete node.properties['id'];
      return [node, { anchor, text: toString(node), ...(id === undefined ? {} : { authored: id }) }];
    }),
  );
}
