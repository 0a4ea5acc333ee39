import { headingRank } from 'hast-util-heading-rank';
import { h } from 'hastscript';
import type { Words } from '../words/words.ts';
import type { Root } from '../types.ts';
import { visibleText } from '../visible-text.ts';
import { replaceIn, walkElements } from '../walk.ts';

/** Puts a link to itself beside each heading of TREE, not into it: a heading's name is the author's. In place. */
export function addPermalinks(tree: Root, words: Words): void {
  walkElements(tree, (node, parent) => {
    if (!headingRank(node) || !node.properties['id']) return undefined;
    const label = words.permalinkTo(visibleText(node).replace(/\s+/g, ' ').trim());
    const href = `#${encodeURIComponent(String(node.properties['id']))}`;
    const link = h('a', { className: ['u-anchor'], href, ariaLabel: label, dataAdded: '' }, '#');
    replaceIn(parent, node, [h('div', { className: ['u-head'] }, [node, link])]);
    return 'skip';
  });
}
