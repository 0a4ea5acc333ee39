import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openAvifWork } from './make-avif.ts';
import { resolveSettings } from './options.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'avif-'));
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const open = () => openAvifWork(resolveSettings({}, folder, false), join(folder, 'made'));
const shapes = Array.from(
  { length: 40 },
  (_, at) => `<circle cx="${at * 9}" cy="${(at * 53) % 240}" r="${30 - (at % 7)}"
  fill="hsl(${at * 9} 70% 50% / .6)"/>`,
).join('');
const picture = sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="360" height="240">${shapes}</svg>`));

test('a picture gets smaller, keeps its size in pixels, and is made once', async () => {
  const png = await picture.clone().png().toBuffer();
  const work = open();
  const made = (await work.of('knots', png))!;
  expect(work.finish()).toMatch(/^1 picture as AVIF, too; 1 tried anew/);
  expect(made.name).toMatch(/^knots\.[0-9a-f]{10}\.avif$/);
  const avif = readFileSync(made.path);
  expect(avif.length).toBeLessThan(png.length);
  expect(await sharp(avif).metadata()).toMatchObject({ format: 'heif', compression: 'av1', width: 360, height: 240 });
  const again = open();
  expect(await again.of('knots', png)).toEqual(made);
  expect(again.finish()).toMatch(/^1 picture as AVIF, too; 0 tried anew/);
});

test('a photograph that is turned by its own note stands upright', async () => {
  const turned = await picture.clone().jpeg({ quality: 100 }).withMetadata({ orientation: 6 }).toBuffer();
  const made = (await open().of('knots', turned))!;
  expect(await sharp(readFileSync(made.path)).metadata()).toMatchObject({ width: 240, height: 360 });
});

test('what moves, what is no picture, and what would hardly get smaller stays as it is', async () => {
  const moving = await sharp(
    [await picture.clone().png().toBuffer(), await picture.clone().negate().png().toBuffer()],
    {
      join: { animated: true },
    },
  )
    .webp()
    .toBuffer();
  const small = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const work = open();
  for (const bytes of [moving, Buffer.from('no picture'), small]) expect(await work.of('knots', bytes)).toBeUndefined();
  expect(work.finish()).toMatch(/^0 pictures as AVIF, too; 3 tried anew/);
  expect(open().finish()).toBeUndefined();
});
