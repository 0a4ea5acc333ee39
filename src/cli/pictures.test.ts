import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pathOfKept, readKept } from '../kept-pictures.ts';
import { keepRemotePictures, type FetchReport } from './pictures.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unscroll-pictures-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const oven = 'https://pictures.example/kitchen/oven.png?raw=true';
const pan = 'https://other.example/a/Fun pan!.svg';
const gone = 'https://other.example/gone.png';
const place = { file: 'README.md', line: 1, column: 1 };

/** Keeps SOURCES in the folder; what was asked for is told in ASKED. */
async function keep(sources: readonly string[], asked: string[] = []): Promise<FetchReport> {
  return keepRemotePictures(
    sources.map((src) => ({ src, place })),
    folder,
    {
      fetch: async (address) => {
        asked.push(address);
        if (address === gone) throw new Error('status 404');
        return { bytes: Buffer.from(`the picture at ${address}`), kind: address === pan ? 'svg' : 'png' };
      },
      tell: () => undefined,
    },
  );
}

test('copies are kept under names to recognise, with their checksums', async () => {
  expect(await keep([oven, pan, gone])).toMatchObject({ fetched: 2, kept: 0, removed: 0, failed: [{ src: gone }] });
  const files = readdirSync(join(folder, 'pictures')).sort();
  expect(files).toEqual([
    expect.stringMatching(/^fun-pan\.\w{10}\.svg$/),
    expect.stringMatching(/^oven\.\w{10}\.png$/),
  ]);
  const kept = readKept(folder);
  expect([...kept.keys()].sort()).toEqual([pan, oven].sort());
  expect(readFileSync(pathOfKept(folder, kept.get(oven)!)!, 'utf8')).toBe(`the picture at ${oven}`);
});

test('what is here is not fetched again; what was changed is', async () => {
  await keep([oven, pan]);
  const asked: string[] = [];
  writeFileSync(join(folder, 'pictures', readKept(folder).get(pan)!.file), 'another picture');
  expect(pathOfKept(folder, readKept(folder).get(pan)!)).toBeUndefined();
  expect(await keep([oven, pan], asked)).toMatchObject({ fetched: 1, kept: 1 });
  expect(asked).toEqual([pan]);
  expect(pathOfKept(folder, readKept(folder).get(pan)!)).toBeDefined();
});

test('copies that nothing shows any more go, and nothing else does', async () => {
  await keep([oven, pan]);
  writeFileSync(join(folder, 'pictures/mine.png'), 'mine');
  expect(await keep([oven])).toMatchObject({ fetched: 0, kept: 1, removed: 1 });
  expect(readdirSync(join(folder, 'pictures')).sort()).toEqual(['mine.png', readKept(folder).get(oven)!.file]);
  await keep([]);
  expect(existsSync(join(folder, 'pictures.lock'))).toBe(false);
  expect(readdirSync(join(folder, 'pictures'))).toEqual(['mine.png']);
});

test('a list that somebody wrote by hand leads out of the folder nowhere', async () => {
  await keep([oven]);
  const { file, sha256 } = readKept(folder).get(oven)!;
  writeFileSync(join(folder, 'secret.0123456789.png'), `the picture at ${oven}`);
  const entries = [
    `${sha256}\t../secret.0123456789.png\t${oven}`,
    `${sha256}\tlink.0123456789.png\t${pan}`,
    'nonsense',
  ];
  writeFileSync(join(folder, 'pictures.lock'), entries.join('\n'));
  symlinkSync(join(folder, 'secret.0123456789.png'), join(folder, 'pictures/link.0123456789.png'));
  const kept = readKept(folder);
  expect([...kept.keys()]).toEqual([pan]);
  expect(pathOfKept(folder, kept.get(pan)!)).toBeUndefined();
  expect(pathOfKept(folder, { file, sha256 })).toBeDefined();
});
