import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resolveSettings } from '../options.ts';
import { createFindings } from '../problems.ts';
import { remembered, rememberedFact, type Key } from '../remember.ts';
import { openNotesMemory } from './notes-memory.ts';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'notes-memory-'));
  vi.stubEnv('XDG_CACHE_HOME', cache);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(cache, { recursive: true });
});

const stores = () => readdirSync(join(cache, 'unscroll/notes')).map((name) => join(cache, 'unscroll/notes', name));

/** One build: reads files with these TEXTS, looks at what was read of each, and keeps it. */
function build(texts: string | readonly string[], look: (key: Key | undefined) => void = () => {}): void {
  const memory = openNotesMemory(resolveSettings({}, cache, false));
  for (const [at, text] of [texts].flat().entries()) {
    const source = { file: `tea-${at}.md`, path: `/notes/tea-${at}.md`, bytes: Buffer.from(text) };
    const document = memory.read(source, { tidy: true }, createFindings());
    expect(document?.source).toBe(source);
    look(document?.key);
  }
  memory.save();
  memory.close();
}

test('the store is one file, which is written only where something was read anew', () => {
  build('# Tea\n\nSteep it.');
  const [file, ...others] = stores();
  expect(others).toEqual([]);
  const { ino } = statSync(file!);
  build('# Tea\n\nSteep it.');
  expect(stores()).toEqual([file]);
  expect(statSync(file!).ino).toBe(ino);
  build('# Tea\n\nSteep it longer.');
  expect(statSync(file!).ino).not.toBe(ino);
  expect(readFileSync(file!).includes('longer')).toBe(true);
});

test('facts about a text come back in the next build, and are found out again for another text', () => {
  let asked = 0;
  const fact = rememberedFact('leaves', () => ++asked);
  const rest = remembered(() => ({ at: ++asked }));
  const look = (key: Key | undefined) => fact({ key });
  build('# Tea', look);
  build('# Tea', look);
  expect(asked).toBe(1);
  build('# Coffee', look);
  build('# Coffee', look);
  expect(asked).toBe(2);
  // All else would only take memory in a build.
  build('# Coffee', (key) => [rest({ key }), rest({ key })]);
  expect(asked).toBe(4);
});

test('what is known of a file stays when another one changes', () => {
  let asked = 0;
  const fact = rememberedFact('leaves', () => ++asked);
  const look = (key: Key | undefined) => fact({ key });
  build(['# Tea', '# Coffee'], look);
  build(['# Tea', '# Cocoa'], look);
  expect(asked).toBe(3);
  build(['# Tea', '# Coffee'], look);
  expect(asked).toBe(4);
  build(['# Tea', '# Coffee'], look);
  expect(asked).toBe(4);
});

test('what is found out later of a file that is as it was is kept, too', () => {
  let asked = 0;
  const later = rememberedFact('stems', () => ++asked);
  const look = (key: Key | undefined) => later({ key });
  build(['# Tea', '# Coffee']);
  build(['# Tea', '# Cocoa'], look);
  expect(asked).toBe(2);
  build(['# Tea', '# Cocoa'], look);
  expect(asked).toBe(2);
});

test('a build that fails keeps nothing and leaves nothing', () => {
  const memory = openNotesMemory(resolveSettings({}, cache, false));
  memory.read({ file: 'tea.md', path: '/notes/tea.md', bytes: Buffer.from('# Tea') }, { tidy: true }, createFindings());
  memory.close();
  expect(stores()).toEqual([]);
});

test.each([
  ['damaged', (file: string) => truncateSync(file, 100)],
  ['foreign', (file: string) => writeFileSync(file, 'something else')],
])('a %s store is as if there were none, and is written again', (_what, spoil) => {
  let asked = 0;
  const fact = rememberedFact('leaves', () => ++asked);
  const look = (key: Key | undefined) => fact({ key });
  build('# Tea', look);
  spoil(stores()[0]!);
  build('# Tea', look);
  expect(asked).toBe(2);
  build('# Tea', look);
  expect(asked).toBe(2);
});

test('where nothing can be kept the notes are read all the same', () => {
  writeFileSync(join(cache, 'unscroll'), 'a file where the folder would be');
  build('# Tea');
});
