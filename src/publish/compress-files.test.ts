import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressFiles } from './compress-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compress-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const page = '<p>A knot holds by friction alone.</p>\n'.repeat(100);

test('texts are packed twice, and unpack to what they were', async () => {
  writeFileSync(join(folder, 'index.html'), page);
  expect(await compressFiles(folder)).toEqual(['index.html.br', 'index.html.gz']);
  const packed = (kind: string) => readFileSync(join(folder, `index.html.${kind}`));
  expect(brotliDecompressSync(packed('br')).toString()).toBe(page);
  expect(gunzipSync(packed('gz')).toString()).toBe(page);
  expect(packed('br').length).toBeLessThan(packed('gz').length);
});

test('what is small, no text, or does not get smaller stays alone', async () => {
  writeFileSync(join(folder, 'short.html'), '<p>Knot.</p>');
  writeFileSync(join(folder, 'photo.png'), page);
  writeFileSync(
    join(folder, 'noise.txt'),
    Buffer.from(Array.from({ length: 2000 }, (_, at) => (at * 7919 * at) % 256)),
  );
  const written = await compressFiles(folder);
  expect(written.filter((path) => !path.startsWith('noise'))).toEqual([]);
});

test('packing twice gives the same bytes', async () => {
  writeFileSync(join(folder, 'index.html'), page);
  await compressFiles(folder);
  const first = ['br', 'gz'].map((kind) => readFileSync(join(folder, `index.html.${kind}`)));
  await compressFiles(folder);
  expect(['br', 'gz'].map((kind) => readFileSync(join(folder, `index.html.${kind}`)))).toEqual(first);
});
