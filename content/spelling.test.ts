import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { checkSpelling } from './checks/check-spelling.ts';
import { listProblems } from './checks/problem.ts';

// Parsers and dictionaries take their time to load on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '..');
const inFolder = (folder: string) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
const files = ['content/services.yaml', ...inFolder('content/courses'), ...inFolder('content/diagrams')];

describe('the content', () => {
  it.each(files)('is spelled in US English: %s', async (file) => {
    expect(listProblems(await checkSpelling(root, file))).toEqual([]);
  });
});

describe('a misspelled word', () => {
  it('is reported with file and line', async () => {
    const problems = await checkSpelling(root, 'content/courses/bad.md', '# Storage\n\nA bukcet of colour.\n');
    expect(listProblems(problems)).toEqual([
      'content/courses/bad.md:3 "bukcet" is no word of US English: mend it, or add it to .cspell.json',
      'content/courses/bad.md:3 "colour" is no word of US English: mend it, or add it to .cspell.json',
    ]);
  });
});
