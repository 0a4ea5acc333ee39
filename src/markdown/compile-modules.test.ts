import { expect, test } from 'vitest';
import { makeNotes } from '../notes.ts';
import { treeProcessor } from './mdx-of-trees.ts';
import { fromModuleText, toModuleText } from './module-source.ts';

const registry = 'services:\n  - id: s3\n    name: Amazon S3\n    short: S3\n    kind: service\n    homes: [s3]\n';

function moduleOf(text: string): string {
  const { pages, documents } = makeNotes({
    sources: [{ file: 'course.mdx', path: '/notes/course.mdx', bytes: new TextEncoder().encode(text) }],
    registry: { file: 'services.yaml', text: registry, isOwn: true },
    ledger: undefined,
    terms: false,
    base: '/base/',
    lang: 'en',
    tidy: true,
    drafts: false,
  });
  return toModuleText(
    pages.find(({ isModule }) => isModule)!,
    documents[0]!,
  );
}

async function compile(text: string): Promise<string> {
  const renderer = await treeProcessor().createMdxRenderer!({ syntaxHighlight: false, shikiConfig: {} } as never, {
    optimize: true,
    srcDir: new URL('file:///notes/'),
    sourcemap: false,
  });
  return (await renderer.process(moduleOf(text), '/code/course.one.mdx', {})).code;
}

const course = `---
title: Course
---

import Box, { size } from './Box.astro';
export const add = (a, b) => a + b;

# Course

## One

Data is in S3, see [two](#two).[^1]

### Tips & more

<Box size={size} label="x" {...{ a: 1 }}>

Inner **text**.

</Box>

{add(1, 2)} {/* nothing */}

[^1]: A note.

## Two

Text.

## S3

Objects.
`;

test('what the stages made of the page is in its module: ids, service links, addresses, footnotes', async () => {
  const code = await compile(course);
  expect(code).toContain('id=\\"tips--more\\"');
  expect(code).toContain('data-service=\\"s3\\"');
  expect(code).toContain('href=\\"/base/course/two/\\"');
  expect(code).toContain('u-fn-1');
  expect(code).not.toContain('Objects.');
});

test('imports, exports and expressions of the file work in it', async () => {
  const code = await compile(course);
  expect(code).toMatch(/import Box, \{size\} from ["']\.\/Box\.astro["']/);
  expect(code).toContain('export const add = (a, b) => a + b');
  expect(code).toMatch(/Box, \{\s*size: size,\s*label: "x",\s*a: 1/);
  expect(code).toContain('add(1, 2)');
  expect(code).toContain('"title": "Course"');
});

test('a module does not change when lines are put in above it, but for where its imports stand', () => {
  const before = fromModuleText(moduleOf(course));
  const after = fromModuleText(moduleOf(course.replace('## One', 'More.\n\n## One')));
  expect(after.tree).toEqual(before.tree);
  expect(before.scriptLines[0]).toEqual([
    "import Box, { size } from './Box.astro';\nexport const add = (a, b) => a + b;",
    5,
  ]);
});
