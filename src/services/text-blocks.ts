import { headingRank } from 'hast-util-heading-rank';
import { remembered } from '../remember.ts';
import type { Element, ElementContent, NotesPage, Root, Target } from '../types.ts';
import { shownTextOf, textOf, textRuns } from './text-runs.ts';

/** A line of text of a page, with what stands out at its beginning. */
export interface TextBlock {
  readonly page: string;
  /** The heading that it stands under; undefined above the first. */
  readonly heading: string | undefined;
  /** That as a place to link to. */
  readonly home: Target;
  /** The element that holds it: `p`, `li`, `td`, `dt` and so on. */
  readonly tag: string;
  readonly text: string;
  /** Whether it is only links to headings of the same file: an entry of a contents list says nothing itself. */
  readonly isPointer: boolean;
  /** Bold or linked words at its very beginning, and what follows them. */
  readonly lead: { readonly kind: 'bold' | 'link'; readonly name: string; readonly rest: string } | undefined;
}

/** All lines of text of PAGE in order, without headings and code blocks. */
export const textBlocks = remembered((page: NotesPage): readonly TextBlock[] => {
  const blocks: TextBlock[] = [];
  const own = page.headings[0]?.depth === 1 ? page.headings[0].id : undefined;
  let heading = own;
  const walk = (node: Root | Element) => {
    for (const run of textRuns(node)) {
      if ('block' in run) {
        if (headingRank(run.block)) heading = String(run.block.properties['id']);
        else walk(run.block);
        continue;
      }
      const text = run.line.map(shownTextOf).join('');
      // Counted as mentions count passages: a picture alone is one.
      if (run.line.map(textOf).join('').trim() === '') continue;
      const tag = node.type === 'element' ? node.tagName : '';
      const home = heading === own ? { page: page.id } : { page: page.id, heading };
      blocks.push({
        page: page.id,
        heading,
        home,
        tag,
        text,
        isPointer: run.line.every(pointsAway),
        lead: leadOf(run.line),
      });
    }
  };
  walk(page.body);
  return blocks;
});

function pointsAway(node: ElementContent): boolean {
  if (node.type !== 'element') return !/[\p{L}\p{N}]/u.test(textOf(node));
  return node.tagName === 'a' ? String(node.properties['href']).startsWith('#') : node.children.every(pointsAway);
}

function leadOf(line: readonly ElementContent[]): TextBlock['lead'] {
  // Emoji and the like may stand before it.
  const at = line.findIndex((node) => /[\p{L}\p{N}]/u.test(shownTextOf(node)));
  const node = line[at];
  if (node?.type !== 'element') return undefined;
  const kind = { strong: 'bold', b: 'bold', a: 'link' }[node.tagName] as 'bold' | 'link' | undefined;
  if (!kind) return undefined;
  const rest = line
    .slice(at + 1)
    .map(shownTextOf)
    .join('');
  return { kind, name: shownTextOf(node).replace(/\s+/g, ' ').trim(), rest };
}
