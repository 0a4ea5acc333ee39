// The words of all articles, in order, are the words of the whole file as another parser renders it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeNotes, type Notes } from '../notes.ts';
import { arbitraryMarkdown } from './arbitrary-markdown.ts';
import { wordsOfFile } from './words-of-file.ts';
import { wordsOfPages } from './words-of-pages.ts';

function build(text: string | Uint8Array, options: { tidy?: boolean; split?: number } = {}): Notes {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return makeNotes({
    sources: [{ file: 'notes.md', path: '/course/notes.md', bytes }],
    registry: undefined,
    ledger: undefined,
    base: '/',
    lang: 'en',
    tidy: true,
    drafts: true,
    ...options,
  });
}

function expectNothingLost(notes: Notes): void {
  expect(wordsOfPages(notes.pages)).toEqual(wordsOfFile(notes.documents[0]!));
}

describe('no word is lost, shown twice or moved', { timeout: 60_000 }, () => {
  it('in whatever an author writes', () => {
    fc.assert(
      fc.property(arbitraryMarkdown, fc.boolean(), fc.option(fc.integer({ min: 1, max: 6 })), (text, tidy, split) => {
        expectNothingLost(build(text, { tidy, ...(split === null ? {} : { split }) }));
      }),
      { numRuns: 300 },
    );
  });

  for (const name of ['cloud-practitioner.md', 'resources.md']) {
    const path = join(import.meta.dirname, '../../content/courses', name);
    it.skipIf(!existsSync(path))(`in our own ${name}`, () => {
      expectNothingLost(build(readFileSync(path)));
    });
  }

  const raw = join(import.meta.dirname, '../../../shared/notes/cloud.md');
  it.skipIf(!existsSync(raw))('in the raw notes', () => {
    const notes = build(readFileSync(raw));
    expectNothingLost(notes);
    expect(notes.documents[0]!.dropped.map(({ lines }) => lines)).toEqual([{ start: 3, end: 27 }]);
  });
});

describe('every anchor of the whole file', { timeout: 60_000 }, () => {
  it('is answered by the page that has its heading', () => {
    fc.assert(
      fc.property(arbitraryMarkdown, (text) => {
        const notes = build(text);
        const anchors = notes.anchors.get('notes.md')!;
        for (const { anchor } of notes.documents[0]!.headings.values())
          if (anchor) expect(anchors.get(anchor), anchor).toBeDefined();
        for (const [anchor, { page, heading }] of anchors) {
          const found = notes.pages.find(({ id }) => id === page);
          expect(found, anchor).toBeDefined();
          if (heading !== undefined) expect(idsOn(found!), anchor).toContain(heading);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has an id that stands once on its page', () => {
    fc.assert(
      fc.property(arbitraryMarkdown, (text) => {
        for (const page of build(text).pages) expect(new Set(idsOn(page)).size).toBe(idsOn(page).length);
      }),
      { numRuns: 100 },
    );
  });
});

function idsOn({ above, body, titleTree }: Notes['pages'][number]): string[] {
  const ids: string[] = [];
  const walk = (node: { properties?: { id?: unknown }; children?: readonly unknown[] }): void => {
    if (typeof node.properties?.id === 'string') ids.push(node.properties.id);
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  for (const tree of [above, { children: titleTree }, body]) walk(tree as { children: readonly unknown[] });
  return ids;
}
