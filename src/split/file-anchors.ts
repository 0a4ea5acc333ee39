import GithubSlugger from 'github-slugger';
import { headingRank } from 'hast-util-heading-rank';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Element, Root } from '../types.ts';

/** The anchor that GitHub gives each heading of TREE when the whole file is one page: numbered over the whole file. */
export function fileAnchors(tree: Root): ReadonlyMap<Element, string> {
  const slugger = new GithubSlugger();
  const anchors = new Map<Element, string>();
  visit(tree, 'element', (node) => {
    if (headingRank(node)) anchors.set(node, slugger.slug(toString(node)));
  });
  return anchors;
}
