// What only releases do: cards, smaller pictures, packed files. Each is made once for the same content.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runCli } from './run-cli.ts';

const slow = { timeout: 180_000 };
const shapes = Array.from(
  { length: 40 },
  (_, at) => `<circle cx="${at * 9}" cy="${(at * 53) % 240}" r="${30 - (at % 7)}" fill="hsl(${at * 9} 70% 50% / .6)"/>`,
).join('');

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'release-'));
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
  mkdirSync(join(folder, 'notes'));
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="360" height="240">${shapes}</svg>`;
  writeFileSync(join(folder, 'notes/knots.png'), await sharp(Buffer.from(drawing)).png().toBuffer());
  writeFileSync(
    join(folder, 'notes/ropes.md'),
    '# Ropes\n\n## Knots\n\nAll of them at once:\n\n![Forty knots](knots.png)\n\n## Splices\n\nThese are for ever.\n',
  );
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const build = (...flags: readonly string[]) =>
  runCli(folder, 'build', 'notes', '--site', 'https://ropes.example', ...flags);
const read = (path: string) => readFileSync(join(folder, 'site', path), 'utf8');
const pictures = () => readdirSync(join(folder, 'site/pictures')).map((name) => name.replace(/[0-9a-f]{10,12}/, '#'));

test(
  'a release shows smaller pictures where browsers know their kind, and the editions the original',
  slow,
  async () => {
    expect(await build('--epub')).toMatchObject({ code: 0 });
    expect(read('ropes/knots/index.html')).not.toContain('<picture');
    expect(pictures()).toEqual(['knots.#.png']);
    expect(await build('--release', '--epub')).toMatchObject({ code: 0 });
    expect(pictures().sort()).toEqual(['card-#.png', 'knots.#.avif', 'knots.#.png']);
    const [, avif, original] =
      /<picture><source srcset="\/([^"]+)" type="image\/avif"><img src="\/([^"]+)"/.exec(
        read('ropes/knots/index.html'),
      ) ?? [];
    expect(await sharp(join(folder, 'site', avif!)).metadata()).toMatchObject({ width: 360, height: 240 });
    expect(await sharp(join(folder, 'site', original!)).metadata()).toMatchObject({ format: 'png' });
    expect(read('notes.html')).not.toMatch(/<picture|<source|avif/);
  },
);

test('what was made for a release is taken for the next one, unless the cache was tampered with', slow, async () => {
  const first = await build('--release');
  expect(first.out).toMatch(/1 picture as AVIF, too; 1 tried anew/);
  const manifest = read('unscroll.json');
  const second = await build('--release');
  expect(second.out).toMatch(/1 picture as AVIF, too; 0 tried anew/);
  expect(second.out).toMatch(/packed files; 0 tried anew/);
  expect(read('unscroll.json')).toBe(manifest);
  for (const kind of ['avif', 'packed'])
    for (const name of readdirSync(join(folder, 'cache/unscroll', kind))) {
      const file = join(folder, 'cache/unscroll', kind, name);
      const bytes = readFileSync(file);
      for (let at = 0; at < bytes.length; at += 97) bytes[at]! ^= 0x55;
      writeFileSync(file, bytes);
    }
  const third = await build('--release');
  expect(third.out).toMatch(/1 picture as AVIF, too; 1 tried anew/);
  expect(read('unscroll.json')).toBe(manifest);
});
