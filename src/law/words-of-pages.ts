import type { Element, NotesPage, Root } from '../types.ts';
import { wordsOfTree } from './words-of-tree.ts';

/** Words in the order of the file, footnotes apart: pages show them at their own end. */
export interface Words {
  readonly text: readonly string[];
  readonly footnotes: readonly string[];
}

/** The words of the articles of PAGES: each page's heading, then its body; each footnote once, in the order of its number. */
export function wordsOfPages(pages: readonly NotesPage[]): Words {
  const text: string[] = [];
  const footnotes = new Map<number, string[]>();
  for (const { above, titleTree, body } of pages) {
    const title: Root = { type: 'root', children: [...titleTree] };
    for (const tree of [above, title, body])
      text.push(...wordsOfTree(tree, (node) => isAdded(node) || isFootnotes(node)));
    const section = body.children.find((node) => node.type === 'element' && isFootnotes(node)) as Element | undefined;
    for (const list of section?.children ?? [])
      for (const item of list.type === 'element' ? list.children : [])
        if (item.type === 'element' && !isAdded(item))
          footnotes.set(Number(item.properties['value']), wordsOfTree(item, isAdded));
  }
  return { text, footnotes: [...footnotes].sort(([a], [b]) => a - b).flatMap(([, words]) => words) };
}

function isAdded(node: Element): boolean {
  return 'dataAdded' in node.properties;
}

function isFootnotes(node: Element): boolean {
  return node.tagName === 'section' && 'dataFootnotes' in node.properties;
}
