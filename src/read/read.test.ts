// Each folder of fixtures holds what is read and, beside it, what comes of it. `npx vitest run -u src/read` refreshes them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { createFindings, formatFindings } from '../problems.ts';
import type { CourseDocument } from '../types.ts';
import { read } from './read.ts';

const folder = join(import.meta.dirname, 'fixtures');

describe('reading', () => {
  for (const name of readdirSync(folder))
    it(`comes out as reviewed: ${name}`, async () => {
      const file = readdirSync(join(folder, name)).find((entry) => entry.startsWith('input.'))!;
      const bytes = readFileSync(join(folder, name, file));
      const findings = createFindings();
      const document = read({ file, path: `/notes/${file}`, bytes }, { tidy: !name.endsWith('no-tidy') }, findings);
      const parts = [...(document ? describeDocument(document) : []), formatFindings(findings.all())];
      await expect(`${parts.filter(Boolean).join('\n\n')}\n`).toMatchFileSnapshot(join(folder, name, 'expected.txt'));
    });
});

function describeDocument({ tree, footnotes, headings, dropped, tidied, lang, frontMatter }: CourseDocument): string[] {
  const html = toHtml({ type: 'root', children: tree.children.filter(({ type }) => !type.startsWith('mdx')) })
    .replace(/\n{2,}/g, '\n')
    .trim();
  return [
    html,
    ...[...footnotes].map(([id, item]) => `${id}: ${toHtml(item).replace(/\s+/g, ' ')}`),
    `headings ${[...headings.values()].map(({ anchor, authored }) => `#${anchor}${authored ? ` (${authored})` : ''}`).join(' ')}`,
    dropped
      .map(({ lines, links, anchor }) => `dropped ${lines.start}-${lines.end}, ${links.length} links, #${anchor ?? ''}`)
      .join('\n'),
    tidied.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`).join('\n'),
    `lang ${lang ?? '-'}`,
    Object.keys(frontMatter).length ? `front matter ${JSON.stringify(frontMatter)}` : '',
  ];
}
