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
const out = join(folder, 'unscroll');
const contestants = {
  unscroll: () => time(['src/cli/cli.ts', 'build', notes, '--services', 'content/services.yaml', '--out', out]),
  starlight: () => time([join(starlight, 'node_modules/astro/bin/astro.mjs'), 'build'], starlight),
};
const times = { unscroll: [] as number[], starlight: [] as number[] };

// The first round warms the disk cache and is not counted.
for (let round = 0; round <= Number(runs); round++)
  for (const name of ['unscroll', 'starlight'] as const) {
    const seconds = contestants[name]();
    if (round > 0) times[name].push(seconds);
  }

const dist = { unscroll: out, starlight: join(starlight, 'dist') };
for (const name of ['unscroll', 'starlight'] as const)
  console.log(
    `${name.padEnd(9)}  min ${min(times[name])} s  median ${median(times[name])} s  ${countPages(dist[name])} pages`,
  );
console.log(`ratio of the medians ${(median(times.unscroll) / median(times.starlight)).toFixed(2)}`);

/** Seconds that `node ARGS` takes in CWD. */
function time(args: readonly string[], cwd = process.cwd()): number {
  if (cwd === starlight) rmSync(join(starlight, 'dist'), { recursive: true, force: true });
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
