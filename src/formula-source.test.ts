import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { notesOf } from './law/notes-of.ts';
import { readBlocks } from './search/read-blocks.ts';
import { createSectionMarkdown } from './section-markdown.ts';

const notes = notesOf('# Sums\n\n## In $O(n^2)$ steps\n\nLet $\\frac{a}{b}$ be so.\n\n## Other\n\nText.\n');
const page = notes.pages[1]!;

test('titles, addresses and search read a formula as its author wrote it', () => {
  expect(page.title).toBe('In O(n^2) steps');
  expect(page.id).toBe('sums/in-on2-steps');
  expect(readBlocks(toHtml(page.body))[0]!.passages).toEqual(['Let \\frac{a}{b} be so.']);
  expect(page.words).toBe(6);
});

test("a section's Markdown keeps the formula's own lines", () => {
  const markdown = createSectionMarkdown({ document: notes.documents[0]!, ...notes, site: undefined });
  expect(markdown(page)).toContain('Let $\\frac{a}{b}$ be so.');
});

test('fences of mathematics are formulas in MDX, too; dollars belong to its scripts', () => {
  const { pages } = notesOf('# Sums\n\n```math\nx^2\n```\n\nCosts {`$${1}`} and $x$.\n', 'notes.mdx');
  const html = pages.map(({ body }) => JSON.stringify(body)).join('');
  expect(html).toContain('"msup"');
  expect(html).toContain('and $x$.');
});
