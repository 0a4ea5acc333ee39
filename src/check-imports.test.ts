import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkImports } from './check-imports.ts';
import { makeNotes } from './notes.ts';
import { formatFindings } from './problems.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'imports-'));
  writeFileSync(join(folder, 'Chart.astro'), '<p>chart</p>');
  writeFileSync(join(folder, 'data.ts'), 'export const x = 1;');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function messages(script: string): string {
  const bytes = new TextEncoder().encode(`# Course\n\n## One\n\n${script}\n\ntext\n`);
  const notes = makeNotes({
    sources: [{ file: 'course.mdx', path: join(folder, 'course.mdx'), bytes }],
    registry: undefined,
    ledger: undefined,
    terms: false,
    base: '/',
    lang: 'en',
    tidy: true,
    drafts: false,
  });
  const checked = checkImports(notes);
  expect(checked.hasErrors).toBe(checked.findings.length > 0);
  return formatFindings(checked.findings);
}

test.each(['./Chart.astro', './data', './data.ts?raw', 'astro', 'astro/components', 'node:fs', 'astro:assets'])(
  'an import of "%s" is found',
  (specifier) => {
    expect(messages(`import X from '${specifier}'`)).toBe('');
  },
);

test('a file that is not there is an error at the line of the import, with the nearest name', () => {
  expect(messages("import X from './Chrat.astro'")).toBe(
    'course.mdx:5:15 error: there is no file "./Chrat.astro" (read/missing-import)\n  Did you mean "./Chart.astro"?',
  );
});

test('so is a package that is not installed', () => {
  expect(messages("import { x } from '@no/such-package/deep'")).toBe(
    'course.mdx:5:19 error: there is no package "@no/such-package" (read/missing-import)\n' +
      '  Install it beside the notes: npm install @no/such-package',
  );
});
