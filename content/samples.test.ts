import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { checkSample } from './checks/check-sample.ts';
import { listProblems } from './checks/problem.ts';
import { readCourses, toCourse } from './checks/read-courses.ts';
import { readSamples } from './checks/read-samples.ts';

// Parsers and dictionaries take their time to load on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '..');
const samples = readCourses(root).flatMap(readSamples);

describe('code samples of the courses', () => {
  it('show each language that a practitioner meets', () => {
    const languages = new Set(samples.map(({ language }) => language));
    expect([...languages].sort()).toEqual(['dockerfile', 'json', 'python', 'sh', 'sql', 'text', 'ts', 'yaml']);
  });

  it.each([...new Set(samples.map(({ language }) => language))])('parse as %s', async (language) => {
    const own = samples.filter((sample) => sample.language === language);
    const problems = await Promise.all(own.map(checkSample));
    expect(listProblems(problems.flat())).toEqual([]);
  });
});

describe('a sample that does not parse', () => {
  const bad: readonly (readonly [language: string, code: string, line: number])[] = [
    ['json', '{\n  "Effect": "Allow",\n}', 5],
    ['yaml', 'Resources:\n  Bucket: !Ref A\n Type: [', 5],
    ['sh', 'aws s3 ls\nif true; then\n', 4],
    ['python', 'import json\ndef read(:\n    pass', 4],
    ['sql', 'SELECT a\nFORM clicks;', 4],
    ['dockerfile', 'FROM node:24\nRUNN npm ci', 4],
    ['ts', 'const a = 1;\nconst b = ;', 4],
  ];

  it.each(bad)('is reported with file and line: %s', async (language, code, line) => {
    const course = toCourse('content/courses/bad.md', `# Bad\n\`\`\`${language}\n${code}\n\`\`\`\n`);
    const problems = await Promise.all(readSamples(course).map(checkSample));
    expect(listProblems(problems.flat())[0]).toMatch(new RegExp(`^content/courses/bad\\.md:${line} ${language}: .+`));
  });

  it('is reported where its language has no parser', async () => {
    const course = toCourse('content/courses/bad.md', '# Bad\n```cobol\nSTOP RUN.\n```\n');
    const problems = await Promise.all(readSamples(course).map(checkSample));
    expect(listProblems(problems.flat())[0]).toMatch(/^content\/courses\/bad\.md:2 no parser for "cobol"/);
  });
});
