import { headingRank } from 'hast-util-heading-rank';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Words } from '../words/words.ts';
import type { Root } from '../types.ts';
import { visibleText } from '../visible-text.ts';

/** Puts a link to itself beside each heading of TREE, not into it: a heading's name is the author's. In place. */
export function addPermalinks(tree: Root, words: Words): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!headingRank(node) || !node.properties['id'] || !parent || index === undefined) return undefined;
    const label = words.permalinkTo(visibleText(node).replace(/\s+/g, ' ').trim());
    const href = `#${encodeURIComponent(String(node.properties['id']))}`;
    const link = h('a', { className: ['u-anchor'], href, ariaLabel: label, dataAdded: '' }, '#');
    parent.children[index] = h('div', { className: ['u-head'] }, [node, link]);
    return SKIP;
  });
}
