// Each folder of fixtures holds one site's files and, beside them, its pages. `npx vitest run -u src/split` refreshes them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { createFindings, formatFindings } from '../problems.ts';
import { read } from '../read/read.ts';
import type { NotesPage, Root, Target } from '../types.ts';
import { split } from './split.ts';

const folder = join(import.meta.dirname, 'fixtures');

describe('splitting', () => {
  for (const name of readdirSync(folder))
    it(`comes out as reviewed: ${name}`, async () => {
      const findings = createFindings();
      const documents = readdirSync(join(folder, name))
        .filter((entry) => /\.mdx?$/.test(entry))
        .sort()
        .map((file) => ({ file, path: `/notes/${file}`, bytes: readFileSync(join(folder, name, file)) }))
        .map((source) => read(source, { tidy: true }, findings))
        .filter((document) => document !== undefined);
      const { pages, anchors } = split(documents, { drafts: name.endsWith('kept'), lang: 'en' }, findings);
      const parts = [
        ...pages.map(describePage),
        ...[...anchors].map(([file, targets]) => describeAnchors(file, targets)),
        formatFindings(findings.all()),
      ];
      await expect(`${parts.filter(Boolean).join('\n\n')}\n`).toMatchFileSnapshot(join(folder, name, 'expected.txt'));
    });
});

function describePage(page: NotesPage): string {
  const { id, kind, parent, title, lines, draft, isModule, lang } = page;
  const more = [parent && `in /${parent}`, draft && 'draft', isModule && 'module', lang !== 'en' && lang].filter(
    Boolean,
  );
  const trees = [page.above, { type: 'root', children: [...page.titleTree] } as Root, page.body];
  const [above, own, below] = trees.map((tree) =>
    toHtml(withoutJsx(tree))
      .replace(/\n{2,}/g, '\n')
      .trim(),
  );
  return [
    `=== ${kind} /${id} «${title}» ${lines.start}-${lines.end} ${more.join(' ')}`.trim(),
    above,
    page.titleTree.length ? `<h1>${own}</h1>` : '',
    below,
  ]
    .filter(Boolean)
    .join('\n');
}

// Components are compiled elsewhere: here only what stands around them.
function withoutJsx(tree: Root): Root {
  return { type: 'root', children: tree.children.filter(({ type }) => !type.startsWith('mdx')) };
}

function describeAnchors(file: string, anchors: ReadonlyMap<string, Target>): string {
  const lines = [...anchors].map(([name, { page, heading }]) => `#${name} → /${page}${heading ? `#${heading}` : ''}`);
  return [`=== anchors of ${file}`, ...lines].join('\n');
}
