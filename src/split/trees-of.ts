import type { ElementContent, NotesPage, Root } from '../types.ts';

/**
 * All trees of PAGE in the order of the text: what stands above its heading, the heading's content, what stands below.
 * To change them in place; children put into the second are the heading's.
 */
export function treesOf(page: NotesPage): Root[] {
  return [page.above, { type: 'root', children: page.titleTree as ElementContent[] }, page.body];
}
