// In: Markdown. Out: one hast tree, raw HTML parsed in.
// 1 refuse what is nested beyond reason   2 text → hast   3 disarm GFM's disallowed tags   4 raw HTML → elements
import { raw } from 'hast-util-raw';
import { markdownToHast } from 'satteri';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Findings } from '../problems.ts';
import type { Root } from '../types.ts';
import { countOpenTags } from './count-open-tags.ts';
import { filterTags } from './filter-tags.ts';
import { findDeepLine, nestedTooDeep } from './find-deep-line.ts';
import { findDeepNode } from './find-deep-node.ts';
import { guardSlashes } from './guard-slashes.ts';

const mostOpenTags = 500;

/**
 * Markdown (CommonMark with GitHub's extensions) as one hast tree in which raw HTML is parsed, with the positions of
 * the author's file. Source: https://github.github.com/gfm/
 * @returns undefined after the error `read/too-deep`.
 */
export function parseMarkdown(file: string, text: string, findings: Findings): Root | undefined {
  const tooDeep = (line: number | undefined) => nestedTooDeep(file, line, findings);
  const deepLine = findDeepLine(text);
  if (deepLine !== undefined) return tooDeep(deepLine);

  const guarded = guardSlashes(text);
  const tree = markdownToHast(guarded.text, { features: { frontmatter: false, smartPunctuation: false } }) as Root;
  const deepMarkdown = findDeepNode(tree);
  if (deepMarkdown) return tooDeep(deepMarkdown.position?.start?.line);
  guarded.restore(tree);

  const html = disarm(tree);
  if (html === 'none') return tree;
  if (html !== 'fine') return tooDeep(html.line);
  const parsed = raw(tree, { file: new VFile(text) }) as Root;
  const deepHtml = findDeepNode(parsed);
  return deepHtml ? tooDeep(deepHtml.position?.start?.line) : parsed;
}

/** Filters the raw HTML of TREE in place. Says whether there is any, and at which line too much of it is open. */
function disarm(tree: Root): 'none' | 'fine' | { readonly line: number | undefined } {
  let open = 0;
  let found = false;
  let deep: { line: number | undefined } | undefined;
  visit(tree, 'raw', (node: { value: string; position?: { start?: { line: number } } }) => {
    found = true;
    node.value = filterTags(node.value);
    open = Math.max(0, open + countOpenTags(node.value));
    if (open > mostOpenTags) deep ??= { line: node.position?.start?.line };
  });
  return deep ?? (found ? 'fine' : 'none');
}
