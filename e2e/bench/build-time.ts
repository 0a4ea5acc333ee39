// Build time of Unscroll and of Starlight with the same pages, alternately in one run.
// usage: npm run bench -- NOTES.md|DIR [RUNS]     Starlight is installed once, into .cache/bench/starlight.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { countPages } from './count-pages.ts';
import { makeStarlightSite } from './make-starlight-site.ts';

const [notes, runs = '5'] = process.argv.slice(2);
if (!notes || !Number(runs)) {
  console.error('usage: npm run bench -- NOTES.md|DIR [RUNS]');
  process.exit(2);
}

const folder = resolve('.cache/bench');
const starlight = makeStarlightSite(resolve(notes), join(folder, 'starlight'));
const build = (out: string, ...args: string[]) =>
  time(['src/cli/cli.ts', 'build', notes, ...args, '--out', join(folder, out)]);

// Starlight has no pages about services: the second contestant has its pages, the first what ours make of the notes.
const contestants = {
  'unscroll with services': () => build('with-services', '--services', 'content/services.yaml'),
  unscroll: () => build('unscroll', '--no-services'),
  starlight: () => time([join(starlight, 'node_modules/astro/bin/astro.mjs'), 'build'], starlight),
};
const sites = {
  'unscroll with services': join(folder, 'with-services'),
  unscroll: join(folder, 'unscroll'),
  starlight: join(starlight, 'dist'),
};
const names = Object.keys(contestants) as (keyof typeof contestants)[];
const times = new Map(names.map((name) => [name, [] as number[]]));

// The first round warms the disk cache and is not counted.
for (let round = 0; round <= Number(runs); round++)
  for (const name of names) {
    const seconds = contestants[name]();
    if (round > 0) times.get(name)!.push(seconds);
  }

const base = median(times.get('starlight')!);
for (const name of names) {
  const list = times.get(name)!;
  const ratio = (median(list) / base).toFixed(2);
  console.log(
    `${name}: min ${min(list)} s, median ${median(list)} s, ${ratio} of Starlight, ${countPages(sites[name])} pages`,
  );
}

/** Seconds that `node ARGS` takes in CWD. */
function time(args: readonly string[], cwd = process.cwd()): number {
  // Both start from nothing, as on a build server: Unscroll keeps no cache between builds.
  if (cwd === starlight)
    for (const cache of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
      rmSync(join(starlight, cache), { recursive: true, force: true });
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stdout}${stderr}`);
  return round2((performance.now() - started) / 1000);
}

function min(list: readonly number[]): number {
  return Math.min(...list);
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : round2((sorted[middle - 1]! + sorted[middle]!) / 2);
}

function round2(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
