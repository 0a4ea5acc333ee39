import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkForm } from './checks/check-form.ts';
import { checkSizes } from './checks/check-sizes.ts';
import { makeOwnNotes } from './checks/make-own-notes.ts';
import { listProblems } from './checks/problem.ts';
import { readCourses, toCourse } from './checks/read-courses.ts';

const root = join(import.meta.dirname, '..');

describe('sections of the courses', () => {
  it.each(readCourses(root).map((course) => [course.file, course] as const))('all have one form: %s', (_, course) => {
    expect(listProblems(checkForm(course))).toEqual([]);
  });

  it('are short enough to read and have headings to find things by', () => {
    const { pages } = makeOwnNotes(root);
    expect(pages.filter(({ kind }) => kind === 'section').length).toBeGreaterThanOrEqual(22);
    expect(listProblems(checkSizes(pages))).toEqual([]);
  });
});

describe('a section that deviates', () => {
  const good = '## S3\n\nIt stores. It serves.\n\n### Remember\n\n- a\n- b\n- c\n- d\n';
  const report = (text: string) => listProblems(checkForm(toCourse('content/courses/bad.md', text)));

  it('is not reported when it has the form', () => {
    expect(report(good)).toEqual([]);
  });

  it.each([
    ['a level is skipped', good.replace('###', '####'), 'bad.md:5 "Remember" skips a heading level'],
    ['there is no summary', good.replace('It stores. It serves.\n\n', ''), 'bad.md:1 "S3" needs a summary'],
    ['it ends without a list', good.replace(/- a[^]*/, ''), 'bad.md:1 "S3" must end with "Remember"'],
    ['a table has no caption', `${good}\n| a |\n| - |\n| **b** |\n`, 'bad.md:12 a table needs its caption'],
    ['a row has no header', `${good}\n**A**\n\n| a |\n| - |\n| b |\n`, 'bad.md:16 the first cell'],
    ['a link is not https', good.replace('It serves.', 'It [serves](http://aws.amazon.com).'), 'bad.md:3 http://aws'],
    [
      'a link leads to a stranger',
      good.replace('It serves.', 'It [serves](https://example.com).'),
      'bad.md:3 example.com',
    ],
    ['it holds raw HTML', good.replace('It serves.', 'It<br>serves.'), 'bad.md:3 raw HTML'],
  ])('is reported with file and line where %s', (_, text, expected) => {
    expect(report(text).join('\n')).toContain(`content/courses/${expected}`);
  });

  it('is reported with file and line where it is too long, or long without headings', () => {
    const [page] = makeOwnNotes(root).pages.filter(({ kind }) => kind === 'section');
    const place = `${page!.file}:${page!.place.line}`;
    expect(listProblems(checkSizes([{ ...page!, words: 5001 }]))).toEqual([
      `${place} "${page!.title}" has 5001 words, more than 5000: split or shorten it`,
    ]);
    expect(listProblems(checkSizes([{ ...page!, words: 601, headings: page!.headings.slice(0, 3) }]))).toEqual([
      `${place} "${page!.title}" has 601 words and only 2 headings: give it three`,
    ]);
  });
});
