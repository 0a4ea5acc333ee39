import { toString } from 'hast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { remembered } from '../remember.ts';
import { treesOf } from '../split/trees-of.ts';
import type { Element, NotesPage, Root, RootContent } from '../types.ts';
import { walk } from '../walk.ts';

const script = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}`;
const rightToLeft = new RegExp(`[${script}]`, 'u');
// Digits and signs have no direction of their own.
const firstLetter = /\p{L}/u;
const blocks = /^(p|h[1-6]|[uo]l|li|dl|d[td]|blockquote|table|caption|figcaption|summary)$/;

/**
 * Gives each block of TREE whose first letter is written from right to left that direction, in place: a paragraph in
 * Arabic among English ones. `dir="auto"` would look at the same letter, but not into a list's items.
 */
export function setDirections(tree: Root): void {
  const done = new Set<Element>();
  visitParents(tree, 'text', ({ value }, ancestors) => {
    if (!rightToLeft.test(value)) return;
    for (const node of ancestors) {
      if (node.type !== 'element' || !blocks.test(node.tagName) || done.has(node)) continue;
      done.add(node);
      const [letter] = firstLetter.exec(toString(node)) ?? [];
      if (letter && rightToLeft.test(letter)) node.properties['dir'] ??= 'rtl';
    }
  });
}

/** Whether PAGE has such letters at all: most have none, and looking at the ancestors of each word takes time. */
export const hasRightToLeft = remembered((page: NotesPage): boolean => {
  let isAny = false;
  for (const tree of treesOf(page)) walk(tree, (node) => void (isAny ||= rightToLeft.test(textIn(node))));
  return isAny;
});

/** What NODE itself says; a picture that is not here is shown as the text that stands for it. */
function textIn(node: RootContent): string {
  if (node.type === 'element') return String(node.properties['alt'] ?? '');
  return node.type === 'text' ? node.value : '';
}
