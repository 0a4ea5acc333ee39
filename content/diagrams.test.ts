import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDiagram } from './checks/check-diagram.ts';
import { checkPictures } from './checks/check-pictures.ts';
import { listProblems } from './checks/problem.ts';
import { readCourses, toCourse } from './checks/read-courses.ts';

const root = join(import.meta.dirname, '..');
const names = readdirSync(join(root, 'content/diagrams')).sort();

describe('diagrams', () => {
  it('are at least fifteen', () => {
    expect(names.length).toBeGreaterThanOrEqual(15);
  });

  it.each(names)('keep to the drawing language: %s', (name) => {
    const file = `content/diagrams/${name}`;
    expect(listProblems(checkDiagram(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  it('are each shown by a course, with a text alternative that says what they say', () => {
    expect(listProblems(checkPictures(readCourses(root), names))).toEqual([]);
  });
});

describe('a diagram that breaks the drawing language', () => {
  const frame = (inner: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100" role="img">
<title>T</title><desc>D</desc><rect class="d-paper" width="400" height="100" fill="#ffffff"/>
${inner}
</svg>`;
  const cases: readonly (readonly [string, string, string])[] = [
    ['a style', '<style>.a{}</style>', '3 <style> is no element of the drawing language'],
    [
      'a style attribute',
      '<path class="d-line" fill="none" stroke="#5b6672" d="M0 0" style="x"/>',
      '3 <path> must not have the attribute style',
    ],
    ['a class of its own', '<rect class="blue" fill="#00f"/>', '3 <rect> needs one class of'],
    [
      'a colour of its own',
      '<polygon class="d-head" points="0,0" fill="#000000"/>',
      '3 d-head must have fill="#5b6672"',
    ],
    [
      'small text',
      '<text class="d-text" x="9" y="9" font-size="9" fill="#1d2530">a</text>',
      '3 text must be at least 12 units high',
    ],
    [
      'text without room',
      `<text class="d-text" x="9" y="9" fill="#1d2530">${'wide '.repeat(20)}</text>`,
      '3 "wide wide',
    ],
    ['an element left open', '<g>', '4 is no well-formed XML'],
  ];

  it.each(cases)('is reported with file and line: %s', (_, inner, expected) => {
    expect(listProblems(checkDiagram('content/diagrams/bad.svg', frame(inner)))[0]).toContain(
      `content/diagrams/bad.svg:${expected}`,
    );
  });

  it('is reported without a title', () => {
    const [problem] = listProblems(checkDiagram('bad.svg', frame('').replace('<title>T</title>', '')));
    expect(problem).toBe('bad.svg:1 its first child must be a <title> with text');
  });
});

describe('a picture in a course', () => {
  const report = (markdown: string, files: readonly string[] = ['a.svg']) =>
    listProblems(checkPictures([toCourse('content/courses/bad.md', `# Bad\n\n${markdown}\n`)], files));

  it.each([
    [
      'without a text alternative',
      '![](../diagrams/a.svg)',
      'content/courses/bad.md:3 the picture ../diagrams/a.svg needs',
    ],
    [
      'with a caption for an alternative',
      '![S3 classes](../diagrams/a.svg)',
      'content/courses/bad.md:3 the picture ../diagrams/a.svg needs',
    ],
    [
      'that does not exist',
      '![Six classes, from fast to cheap, as falling steps.](../diagrams/b.svg)',
      'content/courses/bad.md:3 there is no diagram b.svg',
    ],
  ])('is reported with file and line %s', (_, markdown, expected) => {
    expect(report(markdown)[0]).toContain(expected);
  });

  it('that nobody shows is reported', () => {
    expect(report('Text.')).toEqual(['content/diagrams/a.svg:1 no course shows this diagram']);
  });
});
