// In: Markdown. Out: one hast tree, raw HTML parsed in.
// 1 refuse what is nested beyond reason   2 text → hast   3 disarm GFM's disallowed tags   4 raw HTML → elements
import { headingRank } from 'hast-util-heading-rank';
import { raw } from 'hast-util-raw';
import { markdownToHast } from 'satteri';
import { VFile } from 'vfile';
import type { Findings } from '../problems.ts';
import type { Root, RootContent } from '../types.ts';
import { countOpenTags } from './count-open-tags.ts';
import { keepFenceMeta } from './keep-fence-meta.ts';
import { filterTags } from './filter-tags.ts';
import { findCostlyLine } from './find-costly-line.ts';
import { findDeepLine, nestedTooDeep } from './find-deep-line.ts';
import { findDeepNode } from './find-deep-node.ts';
import { guardDollars } from './guard-dollars.ts';
import { guardSlashes } from './guard-slashes.ts';
import { walk } from '../walk.ts';

const mostOpenTags = 500;
// Each call of the HTML parser counts the file's lines anew.
const shortestStretch = 1000;

/**
 * Markdown (CommonMark with GitHub's extensions) as one hast tree in which raw HTML is parsed, with the positions of
 * the author's file. Source: https://github.github.com/gfm/
 * @param hasMath whether formulas become code in the language `math`
 * @returns undefined after the error `read/too-deep` or `read/too-many-entities`.
 */
export function parseMarkdown(file: string, text: string, findings: Findings, hasMath = false): Root | undefined {
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

  const dollars = hasMath ? guardDollars(text) : undefined;
  const guarded = guardSlashes(dollars?.text ?? text);
  const features = { frontmatter: false, smartPunctuation: false, math: dollars?.hasFormulas ?? false };
  const tree = markdownToHast(guarded.text, { features }) as Root;
  const deepMarkdown = findDeepNode(tree);
  if (deepMarkdown) return tooDeep(deepMarkdown.position?.start?.line);
  guarded.restore(tree);
  dollars?.restore(tree);

  const parsed = parseHtml(tree, text);
  if ('line' in parsed) return tooDeep(parsed.line);
  const deepHtml = findDeepNode(parsed);
  return deepHtml ? tooDeep(deepHtml.position?.start?.line) : parsed;
}

/**
 * TREE with its raw HTML parsed, or the line at which too much of it is open. Goes from heading to heading, wherever no
 * element is open: most stretches hold no HTML at all, and parse5 takes time that grows with the square of a fragment's
 * blocks.
 */
function parseHtml(tree: Root, text: string): Root | { readonly line: number | undefined } {
  const parsed: Root = { ...tree, children: [] };
  const file = new VFile(text);
  let stretch: RootContent[] = [];
  let hasRaw = false;
  let open = 0;
  let deep: { line: number | undefined } | undefined;
  const close = () => {
    const children = hasRaw ? (raw({ type: 'root', children: stretch }, { file }) as Root).children : stretch;
    for (const child of children) parsed.children.push(child);
    stretch = [];
    hasRaw = false;
  };
  const disarm = (node: object) => {
    keepFenceMeta(node);
    if (!isRaw(node)) return;
    hasRaw = true;
    node.value = filterTags(node.value);
    open = Math.max(0, open + countOpenTags(node.value));
    if (open > mostOpenTags) deep ??= { line: node.position?.start?.line };
  };
  for (const node of tree.children) {
    const isStretch = !hasRaw || stretch.length >= shortestStretch;
    if (isStretch && open === 0 && node.type === 'element' && headingRank(node)) close();
    stretch.push(node);
    disarm(node);
    if (node.type === 'element') walk(node, disarm);
  }
  if (deep) return deep;
  close();
  return parsed;
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
