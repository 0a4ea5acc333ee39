import { headingRank } from 'hast-util-heading-rank';
import type { Element, NotesPage } from '../types.ts';
import { type Key, partKey, remembered, rememberedFact } from '../remember.ts';
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
      const shared = [...sections.values()].flat().flatMap((block, at) => (count.get(block) === 1 ? [] : [at]));
      return [
        page.id,
        sketch({ key: partKey(page.key, `without ${shared.join(' ')}`), sections, shared: new Set(shared) }),
      ];
    }),
  );
}

interface OwnText {
  readonly key: Key | undefined;
  /** Blocks of text by heading. */
  readonly sections: ReadonlyMap<string, readonly string[]>;
  /** Those that stand elsewhere too, numbered through. */
  readonly shared: ReadonlySet<number>;
}

const sketch = rememberedFact('sketch', ({ sections, shared }: OwnText): PageSketch => {
  let at = 0;
  const own = [...sections.values()].map((blocks) => blocks.filter(() => !shared.has(at++)).join('\n'));
  const { whole, parts } = fingerprints(own);
  return { whole, headings: new Map([...sections.keys()].map((id, index) => [id, parts[index]!])) };
});

const textsOf = remembered((page: NotesPage): ReadonlyMap<string, readonly string[]> => {
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
});

function blocksOf(node: Element): string[] {
  if (/^[uo]l$/.test(node.tagName))
    return node.children.filter((child) => child.type === 'element').map((child) => visibleText(child).trim());
  return [visibleText(node).trim()].filter(Boolean);
}
