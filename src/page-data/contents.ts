import type { Heading, List, ListItem, Root } from 'mdast';
import { toc } from 'mdast-util-toc';

/** An entry of a generated table of contents. */
export interface ContentsItem {
  readonly id: string;
  readonly text: string;
  readonly children: readonly ContentsItem[];
}

/**
 * The table of contents over HEADINGS (in order, levels without gaps): nested as they are, with their own ids.
 * The nesting is remark-toc's. Source: https://github.com/syntax-tree/mdast-util-toc
 */
export function makeContents(
  headings: readonly { readonly id: string; readonly depth: number; readonly text: string }[],
): ContentsItem[] {
  const tree: Root = { type: 'root', children: headings.map(({ depth }, index) => headingOf(depth, String(index))) };
  const { map } = toc(tree);
  // The list carries each heading's number as its text: numbers lead back to ids and titles, whatever they look like.
  const items = (list: List): ContentsItem[] =>
    list.children.flatMap((item) => {
      const below = item.children.filter((child) => child.type === 'list').flatMap(items);
      const at = numberOf(item);
      return at === undefined ? below : [{ id: headings[at]!.id, text: headings[at]!.text, children: below }];
    });
  return map ? items(map) : [];
}

function headingOf(depth: number, number: string): Heading {
  return {
    type: 'heading',
    depth: Math.min(depth, 6) as Heading['depth'],
    children: [{ type: 'text', value: number }],
  };
}

function numberOf(item: ListItem): number | undefined {
  const paragraph = item.children.find((child) => child.type === 'paragraph');
  const link = paragraph?.children.find((child) => child.type === 'link');
  const text = link?.children.find((child) => child.type === 'text');
  return text ? Number(text.value) : undefined;
}
