import { expect, test } from 'vitest';
import { makeCorpus } from './make-corpus.ts';

const notes = `# Notes

- [Storage](#storage)

## Storage
Amazon S3 keeps every object under a key, and <b class="wide">never</b> forgets a \`single byte\` of them.
Small files live there, large files land there, while other parts wait until lower rates apply, which takes about seven hours more.

\`\`\`sh
# this stays
aws s3 sync here there
\`\`\`
`;

test('copies are the same at every call and differ from each other', () => {
  expect(makeCorpus(notes, 3)).toEqual(makeCorpus(notes, 3));
  expect(new Set(makeCorpus(notes, 3).map(({ text }) => text.replace(/0\d/g, ''))).size).toBe(3);
});

test('a copy has its own titles and anchors', () => {
  const [, second] = makeCorpus(notes, 2);
  expect(second?.name).toBe('notes-02.md');
  expect(second?.text).toContain('# Notes 02\n');
  expect(second?.text).toContain('## Storage 02\n');
  expect(second?.text).toContain('](#storage-02)');
});

test('a copy keeps words, names, code and markup', () => {
  const [copy] = makeCorpus(notes, 1);
  const words = (text: string) =>
    text
      .replace(/[# -]*01\b/g, '')
      .match(/\p{L}+/gu)!
      .sort();
  expect(words(copy!.text)).toEqual(words(notes));
  expect(copy!.text).toContain('Amazon S3 ');
  expect(copy!.text).toContain('`single byte`');
  expect(copy!.text).toContain('<b class="wide">');
  expect(copy!.text).toContain('# this stays\naws s3 sync here there\n');
});
