import { raw } from 'hast-util-raw';
import { markdownToHast } from 'satteri';
import { EXIT, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Root } from '../types.ts';

/**
 * Markdown (CommonMark with GitHub's extensions) as one hast tree in which raw HTML is parsed, with the positions of
 * the author's file. Source: https://github.github.com/gfm/
 */
export function parseMarkdown(text: string): Root {
  const tree = markdownToHast(text, { features: { frontmatter: false, smartPunctuation: false } }) as Root;
  return hasRawHtml(tree) ? (raw(tree, { file: new VFile(text) }) as Root) : tree;
}

function hasRawHtml(tree: Root): boolean {
  let found = false;
  visit(tree, 'raw', () => {
    found = true;
    return EXIT;
  });
  return found;
}
