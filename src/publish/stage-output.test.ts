import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow } from '../files-below.ts';
import { writeManifest } from './manifest.ts';
import { stageOutput } from './stage-output.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeSite(to: string, text: string): void {
  writeFileSync(join(to, 'index.html'), text);
  writeManifest(to, '/');
}

test('a site appears whole where nothing was, and leaves nothing beside it', () => {
  const staged = stageOutput(join(folder, 'deep/site'), folder, folder);
  writeSite(staged.folder, 'new');
  expect(readdirSync(join(folder, 'deep'))).not.toContain('site');
  staged.publish();
  expect(readdirSync(join(folder, 'deep'))).toEqual(['site']);
  expect(filesBelow(join(folder, 'deep/site'))).toEqual(['index.html', 'unscroll.json']);
});

test('a site replaces the one before, of which no file stays', () => {
  const out = join(folder, 'site');
  mkdirSync(join(out, 'old'), { recursive: true });
  writeFileSync(join(out, 'old/page.html'), 'old');
  writeSite(out, 'old');
  const staged = stageOutput(out, folder, folder);
  writeSite(staged.folder, 'new');
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old');
  staged.publish();
  expect(filesBelow(out)).toEqual(['index.html', 'unscroll.json']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['site']);
});

test('a site that is never published leaves the one before as it was when the process ends', () => {
  const out = join(folder, 'site');
  mkdirSync(out);
  writeSite(out, 'old');
  const before = process.listeners('exit');
  const staged = stageOutput(out, folder, folder);
  writeSite(staged.folder, 'half');
  const [cleanUp] = process.listeners('exit').filter((listener) => !before.includes(listener));
  cleanUp!(1);
  expect(readdirSync(folder)).toEqual(['site']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old');
});

// Memory, on most Linux systems.
const otherDisk = '/dev/shm';
const hasOtherDisk = existsSync(otherDisk) && statSync(otherDisk).dev !== statSync(tmpdir()).dev;

test.skipIf(!hasOtherDisk)('a site is built on the disk of those who build it, and appears on another one', () => {
  const far = mkdtempSync(join(otherDisk, 'publish-'));
  try {
    const staged = stageOutput(join(far, 'site'), folder, folder);
    expect(statSync(staged.folder).dev).toBe(statSync(folder).dev);
    writeSite(staged.folder, 'new');
    staged.publish();
    expect(readFileSync(join(far, 'site/index.html'), 'utf8')).toBe('new');
    expect(readdirSync(far)).toEqual(['site']);
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    rmSync(far, { recursive: true });
  }
});

test('an output that is a link stays a link', () => {
  mkdirSync(join(folder, 'real'));
  symlinkSync(join(folder, 'real'), join(folder, 'site'));
  const staged = stageOutput(join(folder, 'site'), folder, folder);
  writeSite(staged.folder, 'new');
  staged.publish();
  expect(readFileSync(join(folder, 'real/index.html'), 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['real', 'site']);
});

test('an empty folder may be the output, and what file managers leave counts as nothing', () => {
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site/.DS_Store'), '');
  const staged = stageOutput(join(folder, 'site'), folder, folder);
  writeSite(staged.folder, 'new');
  staged.publish();
  expect(filesBelow(join(folder, 'site'))).toEqual(['index.html', 'unscroll.json']);
});

const refusals: readonly [string, (out: string) => void, string][] = [
  [
    'a folder with somebody’s files',
    (out) => {
      mkdirSync(out);
      for (const name of ['a.txt', 'b.txt', 'c.txt', 'd.txt']) writeFileSync(join(out, name), '');
    },
    `site error: the output folder holds files that no build wrote: a.txt, b.txt, c.txt and 1 more (output/foreign-files)
  Builds replace their output whole: move these files away, delete the folder, or name another with --out.`,
  ],
  [
    'a site to which somebody added a file',
    (out) => {
      mkdirSync(out);
      writeSite(out, 'old');
      writeFileSync(join(out, 'CNAME'), 'notes.example');
    },
    `site error: the output folder holds files that no build wrote: CNAME (output/foreign-files)
  Builds replace their output whole: move these files away, delete the folder, or name another with --out.`,
  ],
  [
    'a folder whose manifest is another program’s',
    (out) => {
      mkdirSync(out);
      writeFileSync(join(out, 'unscroll.json'), '{"files":{}}');
    },
    `site error: the output folder holds files that no build wrote: unscroll.json (output/foreign-files)
  Builds replace their output whole: move these files away, delete the folder, or name another with --out.`,
  ],
  [
    'a file',
    (out) => writeFileSync(out, ''),
    `site error: the output is a file (output/not-a-folder)
  Name a folder with --out, or remove the file.`,
  ],
];
test.each(refusals)('%s is refused as the output and stays as it is', (_, make, message) => {
  const out = join(folder, 'site');
  make(out);
  const before = readdirSync(folder, { recursive: true });
  expect(() => stageOutput(out, folder, folder)).toThrow(message);
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

test('the folder one is in, and those above, are refused as the output', () => {
  mkdirSync(join(folder, 'in'));
  const message = `error: the output is the folder you are in, or one above it (output/current-folder)
  Builds replace their output whole: name another folder with --out.`;
  expect(() => stageOutput(join(folder, 'in'), join(folder, 'in'), folder)).toThrow(`. ${message}`);
  expect(() => stageOutput(folder, join(folder, 'in'), folder)).toThrow(`.. ${message}`);
});

test('an output below a file can’t be written, and the message says why', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => stageOutput(join(folder, 'file/site'), folder, folder))
    .toThrow(`file/site error: the output can't be written: a part of its path is a file (output/not-writable)
  Name another folder with --out, or make this one writable.`);
});
