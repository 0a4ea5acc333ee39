import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { arbitraryMarkdown } from '../law/arbitrary-markdown.ts';
import { notesOf } from '../law/notes-of.ts';
import { blocksBelow, readBlocks } from './read-blocks.ts';

test('text stands under its heading; what the site added is left out', () => {
  const html =
    '<p>Before.</p><h2 id="bowline">Bowline</h2><ul data-added><li>3 min</li></ul><p>A loop<br>that <b>holds</b>.</p>';
  expect(readBlocks(html)).toEqual([
    { id: undefined, depth: 0, heading: '', passages: ['Before.'] },
    { id: 'bowline', depth: 2, heading: 'Bowline', passages: ['A loop that holds.'] },
  ]);
});

test('a page’s tree reads as its HTML does', () => {
  fc.assert(
    fc.property(arbitraryMarkdown, (text) => {
      for (const { body } of notesOf(text).pages)
        expect(blocksBelow('<h1>Title</h1>', body)).toEqual(readBlocks(`<h1>Title</h1>${toHtml(body)}`));
    }),
    { numRuns: 200 },
  );
});
