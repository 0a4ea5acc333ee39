import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { Words } from '../words/words.ts';
import type { Element, ElementContent, Root } from '../types.ts';
import { walkElements } from '../walk.ts';
import { placePicture, type Picture, type PicturePlace } from './place-picture.ts';

/**
 * Puts every picture of TREE into its place, in place: one alone in its paragraph instead of the paragraph. Of
 * `<picture>`, whose sources name other files, the plain picture stays.
 */
export function finishPictures(tree: Root, find: (src: string) => Picture | undefined, words: Words): void {
  if (!hasPictures(tree)) return;
  visitParents(tree, 'element', (node, ancestors) => {
    const parent = ancestors.at(-1)! as Root | Element;
    const at = parent.children.indexOf(node);
    if (node.tagName === 'picture') {
      replaceAt(parent, at, elementsOf(node).filter(isImage));
      return at;
    }
    const image = node.tagName === 'p' ? onlyPicture(node) : isImage(node) ? node : undefined;
    if (!image) return undefined;
    const isLinked = ancestors.some((above) => above.type === 'element' && above.tagName === 'a');
    const place: PicturePlace = node !== image ? 'block' : isLinked ? 'link' : 'inline';
    replaceAt(parent, at, [placePicture(image, find(String(image.properties['src'] ?? '')), words, place)]);
    return [SKIP, at + 1];
  });
}

// Most pages have none, and keeping the ancestors of each element takes time.
function hasPictures(tree: Root): boolean {
  let hasAny = false;
  walkElements(tree, (node) => {
    hasAny ||= isImage(node) || node.tagName === 'picture';
  });
  return hasAny;
}

/** The picture that is all that PARAGRAPH holds. A block may not stand in a paragraph. */
function onlyPicture(paragraph: Element): Element | undefined {
  const children = paragraph.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'element') return undefined;
  return only.tagName === 'picture' ? elementsOf(only).find(isImage) : isImage(only) ? only : undefined;
}

function isImage({ tagName }: Element): boolean {
  return tagName === 'img';
}

function elementsOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

function replaceAt(parent: Root | Element, at: number, by: readonly Element[]): void {
  (parent.children as ElementContent[]).splice(at, 1, ...by);
}
