import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openByteStore } from './byte-store.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'byte-store-'));
  file = join(folder, 'pages/site');
});
afterEach(() => rmSync(folder, { recursive: true }));

const pages = [
  ['bowline/index.html', 'key 1', Buffer.from('<p>A loop that holds.')],
  ['splice/index.html', 'key 2', Buffer.from('<p>Für immer.')],
] as const;

type Entry = readonly [path: string, key: string, bytes: Buffer];

/** Writes ADDED after having asked for FOUND. */
function write(added: readonly Entry[], found: readonly Entry[] = []): void {
  const store = openByteStore(file, 'program 1');
  for (const [path, key] of found) store.get(path, key);
  const draft = store.revise();
  for (const entry of added) draft.add(...entry);
  draft.keep();
  store.close();
}

function read(program = 'program 1'): (string | undefined)[] {
  const store = openByteStore(file, program);
  try {
    return pages.map(([path, key]) => store.get(path, key)?.toString());
  } finally {
    store.close();
  }
}

test('a page comes back by its path and its key, and nothing else is left beside the file', () => {
  write(pages);
  expect(read()).toEqual(['<p>A loop that holds.', '<p>Für immer.']);
  expect(readdirSync(join(folder, 'pages'))).toEqual(['site']);
  const store = openByteStore(file, 'program 1');
  expect(store.get('bowline/index.html', 'key 2')).toBeUndefined();
  expect(store.get('hitch/index.html', 'key 1')).toBeUndefined();
  store.close();
});

test('pages of another program are none, as are those of a file that is not there', () => {
  expect(read()).toEqual([undefined, undefined]);
  write(pages);
  expect(read('program 2')).toEqual([undefined, undefined]);
});

test('whatever byte of the file is another one, no page comes back that was not written', () => {
  write(pages);
  const whole = readFileSync(file);
  for (let at = 0; at < whole.length; at += 1) {
    const damaged = Buffer.from(whole);
    damaged[at]! ^= 0x55;
    writeFileSync(file, damaged);
    for (const [index, text] of read().entries())
      expect([undefined, pages[index]![2].toString()], `byte ${at}`).toContain(text);
  }
});

test.each([
  ['cut short', () => truncateSync(file, 40)],
  ['empty', () => writeFileSync(file, '')],
  ['longer', () => appendFileSync(file, 'more')],
  ['of another kind', () => writeFileSync(file, '{"version": 1}'.repeat(20))],
])('a file that is %s holds no pages', (_, damage) => {
  write(pages);
  damage();
  expect(read()).toEqual([undefined, undefined]);
});

test('what was found stays, what was not asked for is forgotten, and what is added takes the place of what was there', () => {
  const many = Array.from({ length: 9 }, (_, at): Entry => [`${at}`, 'key', Buffer.from(`page ${at} `.repeat(at + 1))]);
  write(many);
  const { length } = readFileSync(file);
  const kept = many.filter((_, at) => at !== 3 && at !== 7);
  write([['5', 'new key', Buffer.from('new')]], kept);
  expect(readFileSync(file).length).toBeLessThan(length);
  const store = openByteStore(file, 'program 1');
  const expected = many.map(([, , bytes], at) => (at === 3 || at === 5 || at === 7 ? undefined : bytes.toString()));
  expect(many.map(([path, key]) => store.get(path, key)?.toString())).toEqual(expected);
  expect(store.get('5', 'new key')?.toString()).toBe('new');
  store.close();
});

test('a large entry stays whole', () => {
  const large: Entry = ['large', 'key', Buffer.alloc(2_500_000, 'abcdefg')];
  write([large]);
  write([pages[0]], [large]);
  const store = openByteStore(file, 'program 1');
  expect(store.get('large', 'key')?.equals(large[2])).toBe(true);
  store.close();
});

test('who reads while another writes sees the pages as they were', () => {
  write(pages);
  const store = openByteStore(file, 'program 1');
  write([['bowline/index.html', 'key 3', Buffer.from('new')]]);
  expect(store.get('splice/index.html', 'key 2')?.toString()).toBe('<p>Für immer.');
  store.close();
});
