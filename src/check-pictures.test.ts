import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkPictures } from './check-pictures.ts';
import { notesOf } from './law/notes-of.ts';
import { formatFindings } from './problems.ts';

const folder = mkdtempSync(join(tmpdir(), 'unscroll-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('names the place of a picture that is missing, and the nearest file', () => {
  mkdirSync(join(folder, 'pictures'));
  writeFileSync(join(folder, 'pictures/oven.png'), '');
  const path = join(folder, 'kitchen.md');
  writeFileSync(
    path,
    '# Kitchen\n\n![here](pictures/oven.png)\n\nAn ![oven](pictures/ovn.png) and ![far](https://example.org/a.png).\n\n![none](nowhere/a.png)\n',
  );
  const notes = notesOf(readFileSync(path, 'utf8'), 'kitchen.md', path);
  expect(formatFindings(checkPictures(notes, folder).findings)).toBe(
    [
      'kitchen.md:5:4 warning: there is no picture "pictures/ovn.png" (pictures/not-found)',
      '  Did you mean pictures/oven.png?',
      'kitchen.md:7:1 warning: there is no picture "nowhere/a.png" (pictures/not-found)',
      '  Put the file there, or take the picture out.',
    ].join('\n'),
  );
});
