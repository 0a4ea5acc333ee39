// In: Markdown. Out: one hast tree, raw HTML parsed in.
// 1 refuse what is nested beyond reason   2 text → hast   3 disarm GFM's disallowed tags   4 raw HTML → elements
import { raw } from 'hast-util-raw';
import { markdownToHast } from 'satteri';
import { VFile } from 'vfile';
import type { Findings } from '../problems.ts';
import type { Root } from '../types.ts';
import { countOpenTags } from './count-open-tags.ts';
import { filterTags } from './filter-tags.ts';
import { findCostlyLine } from './find-costly-line.ts';
import { findDeepLine, nestedTooDeep } from './find-deep-line.ts';
import { findDeepNode } from './find-deep-node.ts';
import { guardSlashes } from './guard-slashes.ts';
import { walk } from '../walk.ts';

const mostOpenTags = 500;

/**
 * Markdown (CommonMark with GitHub's extensions) as one hast tree in which raw HTML is parsed, with the positions of
 * the author's file. Source: https://github.github.com/gfm/
 * @returns undefined after the error `read/too-deep` or `read/too-many-entities`.
 */
export function parseMarkdown(file: string, text: string, findings: Findings): Root | undefined {
  const tooDeep = (line: number | undefined) => nestedTooDeep(file, line, findings);
  const deepLine = findDeepLine(text);
  if (deepLine !== undefined) return tooDeep(deepLine);

  const costly = findCostlyLine(text);
  if (costly !== undefined) {
    findings.error(
      'read/too-many-entities',
      'one paragraph holds more than 3,000 character references such as &nbsp;',
      { file, line: costly, column: 1 },
      'Write the characters themselves, or part the paragraph by an empty line.',
    );
    return undefined;
  }

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
  walk(tree, (node: object) => {
    if (!isRaw(node)) return;
    found = true;
    node.value = filterTags(node.value);
    open = Math.max(0, open + countOpenTags(node.value));
    if (open > mostOpenTags) deep ??= { line: node.position?.start?.line };
  });
  return deep ?? (found ? 'fine' : 'none');
}

interface RawNode {
  readonly type: 'raw';
  value: string;
  readonly position?: { readonly start?: { readonly line: number } };
}

// The node that stands for HTML until it is parsed: hast's types know it only with a plugin.
function isRaw(node: object): node is RawNode {
  return 'type' in node && node.type === 'raw';
}
