import { expect, test } from 'vitest';
import { createFindings } from '../problems.ts';
import { importsOf } from './imports-of.ts';
import { read } from './read.ts';

test('imports and re-exports come with the line and column of the author', () => {
  const text = "---\norder: 1\n---\n\nimport A from './a.ts';\nexport { b } from './b.ts';\n\n# T\n\n<A />\n";
  const source = { file: 'notes.mdx', path: '/notes.mdx', bytes: new TextEncoder().encode(text) };
  const document = read(source, { tidy: true }, createFindings())!;
  expect(importsOf(document)).toEqual([
    { specifier: './a.ts', place: { file: 'notes.mdx', line: 5, column: 15 } },
    { specifier: './b.ts', place: { file: 'notes.mdx', line: 6, column: 19 } },
  ]);
});
