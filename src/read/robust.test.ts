// Whatever the bytes: one clear message or a right tree, in bounded time, and never a crash.
import { describe, expect, it } from 'vitest';
import { createFindings, formatFindings } from '../problems.ts';
import type { CourseDocument } from '../types.ts';
import { split } from '../split/split.ts';
import { read } from './read.ts';

function readText(text: string): { document: CourseDocument | undefined; findings: string } {
  const findings = createFindings();
  const bytes = new TextEncoder().encode(text);
  const document = read({ file: 'notes.md', path: '/course/notes.md', bytes }, { tidy: true }, findings);
  return { document, findings: formatFindings(findings.all()) };
}

function pagesOf(text: string) {
  const { document } = readText(text);
  return split([document!], { drafts: false, lang: 'en' }, createFindings()).pages;
}

const tooDeep = (line: number) =>
  `notes.md:${line}:1 error: quotes, lists or HTML are nested too deep here (read/too-deep)\n` +
  '  Nest at most 200 levels; is a closing tag missing?';

describe('nesting beyond reason', () => {
  const cases: Readonly<Record<string, string>> = {
    '20,000 quotes': '> '.repeat(20_000) + 'x',
    '20,000 lists': '- '.repeat(20_000) + 'x',
    '20,000 numbered lists': '1. '.repeat(20_000) + 'x',
    '20,000 mixed': '> - '.repeat(20_000) + 'x',
    '20,000 elements': '<div>'.repeat(20_000) + 'x',
    '20,000 elements in a line': `x ${'<span>'.repeat(20_000)}x`,
    '400 elements, each in a block': '<div>\n\n'.repeat(400) + 'x',
  };
  for (const [name, text] of Object.entries(cases))
    it(`is one error with its line: ${name}`, () => {
      const { document, findings } = readText(`# Title\n\n${text}`);
      expect(document).toBeUndefined();
      expect(findings).toMatch(
        /^notes\.md:\d+:1 error: quotes, lists or HTML are nested too deep here \(read\/too-deep\)\n/,
      );
    });

  it('is told with what to do', () => {
    expect(readText(`# Title\n\n${'> '.repeat(20_000)}x`).findings).toBe(tooDeep(3));
  });

  it('begins far beyond what people write', () => {
    expect(readText(`${'> '.repeat(60)}x`).findings).toBe('');
    expect(readText(Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')).findings).toBe('');
    expect(readText(`${'* '.repeat(500)}\n`).findings).toBe('');
  });
});

describe('long files', () => {
  it('keep 10,000 headings apart', () => {
    const pages = pagesOf(Array.from({ length: 10_000 }, (_, number) => `## Heading ${number}\n\ntext\n`).join('\n'));
    expect(pages).toHaveLength(10_001);
    expect(pages.at(-1)!.id).toBe('notes-2/heading-9999');
  });

  it('give 300 equal headings addresses of their own', () => {
    const pages = pagesOf('## Same\n\ntext\n\n'.repeat(300));
    expect(new Set(pages.map(({ id }) => id)).size).toBe(301);
    expect(pages.at(-1)!.id).toBe('notes-2/same-300');
  });

  it('are refused beyond 32 MB, in one line', () => {
    expect(readText('a'.repeat(50 * 1024 * 1024)).findings).toBe(
      'notes.md error: the file has 50 MB; at most 32 can be read (read/too-large)\n  Split it into several files; is it a text file at all?',
    );
  });

  it('take time in proportion to a table of 20,000 rows', () => {
    const rows = (count: number) => '| a | b |\n|---|---|\n' + '| **x** | y |\n'.repeat(count);
    const time = (count: number) => {
      const start = performance.now();
      readText(rows(count));
      return performance.now() - start;
    };
    time(1000);
    expect(time(20_000)).toBeLessThan(40 * Math.max(time(2000), 20));
  });

  it('may have an unclosed fence, comment or tag', () => {
    for (const open of ['```', '<!--', '<details>', '<b>', '<a href="', '<table>', '<ul>'])
      expect(readText(`# Title\n\n${open}\n${'x\n'.repeat(20_000)}`).document, open).toBeDefined();
  });

  it('are refused where one paragraph would need gigabytes', () => {
    expect(readText(`# Title\n\n${'&nbsp;'.repeat(100_000)}`).findings).toBe(
      'notes.md:3:1 error: one paragraph holds more than 3,000 character references such as &nbsp; (read/too-many-entities)\n' +
        '  Write the characters themselves, or part the paragraph by an empty line.',
    );
  });
});
