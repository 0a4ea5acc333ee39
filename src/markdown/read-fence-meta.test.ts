import { expect, test } from 'vitest';
import { readFenceMeta } from './read-fence-meta.ts';

test.each([
  ['', { title: undefined, lines: [] }],
  ['title="a b.js"', { title: 'a b.js', lines: [] }],
  ["title='a.js' {2}", { title: 'a.js', lines: [{ start: 2, end: 2 }] }],
  ['title=a.js{1}', { title: 'a.js', lines: [{ start: 1, end: 1 }] }],
  [
    '{2, 4-6} showLineNumbers',
    {
      title: undefined,
      lines: [
        { start: 2, end: 2 },
        { start: 4, end: 6 },
      ],
    },
  ],
  ['title="{1}"', { title: '{1}', lines: [] }],
  ['title="" {}', { title: undefined, lines: [] }],
  ['subtitle="x" {a} {"value": 1}', { title: undefined, lines: [] }],
])('behind the language, %s says', (meta, expected) => {
  expect(readFenceMeta(meta)).toEqual(expected);
});
