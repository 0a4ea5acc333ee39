import { headingRank } from 'hast-util-heading-rank';
import type { Element, NotesPage } from '../types.ts';
import { visibleText } from '../visible-text.ts';
import { fingerprints, type Fingerprint } from './fingerprint.ts';

/** Sketches of a page's texts: of the page as a whole and of what stands directly below each heading. */
export interface PageSketch {
  readonly whole: Fingerprint;
  /** By heading id, the page's own heading included. */
  readonly headings: ReadonlyMap<string, Fingerprint>;
}

/** Sketches each of PAGES. Blocks that several headings share (copies of a template) tell nothing and are left out. */
export function sketchPages(pages: readonly NotesPage[]): Map<string, PageSketch> {
  const texts = pages.map((page) => ({ page, sections: textsOf(page) }));
  const count = new Map<string, number>();
  for (const { sections } of texts)
    for (const blocks of sections.values()) for (const block of blocks) count.set(block, (count.get(block) ?? 0) + 1);
  return new Map(
    texts.map(({ page, sections }) => {
      const own = new Map(
        [...sections].map(([id, blocks]) => [id, blocks.filter((block) => count.get(block) === 1).join('\n')]),
      );
      const { whole, parts } = fingerprints([...own.values()]);
      return [page.id, { whole, headings: new Map([...own.keys()].map((id, at) => [id, parts[at]!])) }];
    }),
  );
}

function textsOf(page: NotesPage): Map<string, string[]> {
  const first = page.headings[0];
  let id = first?.depth === 1 ? first.id : '';
  const sections = new Map<string, string[]>([[id, []]]);
  for (const node of page.body.children) {
    if (node.type !== 'element') continue;
    if (headingRank(node)) {
      id = String(node.properties['id']);
      sections.set(id, []);
    } else if (!('dataFootnotes' in node.properties)) sections.get(id)!.push(...blocksOf(node));
  }
  return sections;
}

function blocksOf(node: Element): string[] {
  if (/^[uo]l$/.test(node.tagName))
    return node.children.filter((child) => child.type === 'element').map((child) => visibleText(child).trim());
  return [visibleText(node).trim()].filter(Boolean);
}
