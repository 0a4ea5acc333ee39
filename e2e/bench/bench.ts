// Unscroll and its peers with the same pages, built alternately in one run, and what their sites are worth.
// usage: npm run bench -- NOTES.md|DIR [--runs N] [--only NAME,NAME] [--save]      --save: the table and chart of the README
// What the peers need is installed once, into .cache/bench.
import { writeFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '../run-all/find-browser.ts';
import { copyNotes } from './copy-notes.ts';
import { drawChart } from './draw-chart.ts';
import { inspectSite, type Inspection } from './inspect-site.ts';
import { rateByLighthouse } from './rate-by-lighthouse.ts';
import { pagesOfNotes } from './pages-of-notes.ts';
import { docusaurus } from './peers/docusaurus.ts';
import { floor } from './peers/floor.ts';
import type { BenchPage, Peer } from './peers/peer.ts';
import { starlight } from './peers/starlight.ts';
import { searchOurs } from './peers/unscroll.ts';
import { vitepress } from './peers/vitepress.ts';
import { preparePeer } from './prepare-peer.ts';
import { runBuild, type BuildRun } from './run-build.ts';
import { formatTable, type Row } from './format-table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, only: { type: 'string' }, save: { type: 'boolean' } },
});
const [notes] = positionals;
const rounds = Number(values.runs);
if (!notes || !rounds) {
  console.error('usage: npm run bench -- NOTES.md|DIR [--runs N] [--only NAME,NAME] [--save]');
  process.exit(2);
}

/** Somebody that takes part: how to build, where the site is then. */
interface Contestant extends Pick<Peer, 'name' | 'address' | 'search'> {
  readonly site: string;
  readonly build: () => Promise<BuildRun>;
}

const folder = resolve('.cache/bench');
const address = (id: string) => (id ? `/${id}/` : '/');
const cache = join(folder, 'cache');
const buildOurs = (notes: string, out: string, args: readonly string[]) =>
  runBuild(['src/cli/cli.ts', 'build', notes, ...args, '--out', join(folder, out)], process.cwd(), {
    XDG_CACHE_HOME: cache,
  });
const removed = (...paths: string[]) => {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
};
const ours = (name: string, out: string, ...args: string[]): Contestant => ({
  name,
  address,
  search: searchOurs,
  site: join(folder, out),
  build: () => {
    removed(cache, join(folder, out));
    return buildOurs(notes, out, args);
  },
});
// What is measured is the second of two builds, between which one section changed.
const edited = (name: string, out: string, ...args: string[]): Contestant => ({
  ...ours(name, out),
  build: async () => {
    removed(cache, join(folder, out));
    const copy = copyNotes(notes, join(folder, 'edited-notes'));
    copy.edit();
    await buildOurs(copy.path, out, args);
    copy.restore();
    return buildOurs(copy.path, out, args);
  },
});
const theirs = (peer: Peer): Contestant => {
  const dir = join(folder, peer.name.toLowerCase().replaceAll(' ', '-'));
  return {
    ...peer,
    site: join(dir, peer.output),
    build: () => {
      // All start from nothing, as on a build server.
      removed(...[peer.output, ...peer.caches].map((left) => join(dir, left)));
      return runBuild(peer.command, dir);
    },
  };
};

const pages = pagesOfNotes(notes);
const isWanted = (name: string) => !values.only || values.only.split(',').some((part) => name.includes(part));
const rows = new Map<string, Row>();
const contestants: Contestant[] = [
  ours('Unscroll', 'unscroll', '--no-services'),
  edited('Unscroll after an edit', 'after-edit', '--no-services'),
  ours('Unscroll with services', 'with-services', '--services', 'content/services.yaml'),
  ...[starlight, vitepress, docusaurus, floor]
    .filter(({ name }) => isWanted(name))
    .flatMap((peer) => prepared(peer, pages)),
].filter(({ name }) => isWanted(name));

// The first round warms the disk's cache and is not counted.
const runs = new Map<string, BuildRun[]>(contestants.map(({ name }) => [name, []]));
for (let round = 0; round <= rounds; round += 1)
  for (const { name, build } of contestants) {
    if (rows.has(name)) continue;
    try {
      const run = await build();
      console.error(`${round ? `round ${round}` : 'warming up'}: ${name} ${run.seconds.toFixed(2)} s`);
      if (round) runs.get(name)!.push(run);
    } catch (error) {
      rows.set(name, { name, problem: `does not build: ${firstLine(error)}` });
    }
  }

const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const contestant of contestants) {
  const { name, site } = contestant;
  if (rows.has(name)) continue;
  const inspection: Inspection = await inspectSite(site, contestant, pages, browser);
  const lighthouse = await rateByLighthouse(site, contestant.address(pages[0]!.id), folder);
  rows.set(name, { name, runs: runs.get(name)!, inspection, lighthouse });
}
await browser.close();

const table = formatTable([...contestants.map(({ name }) => rows.get(name)!), ...missingRows()], pages.length);
console.log(table);
if (values.save) {
  const measured = contestants.flatMap(({ name }) => {
    const row = rows.get(name)!;
    return 'runs' in row ? [row] : [];
  });
  writeFileSync('e2e/bench/results.md', `${table}\n`);
  writeFileSync('e2e/bench/results.svg', drawChart(measured, pages.length));
}

/** PEER ready to build; one that npm can't install is reported as missing, not as slow. */
function prepared(peer: Peer, its: readonly BenchPage[]): Contestant[] {
  try {
    preparePeer(peer, its, join(folder, peer.name.toLowerCase().replaceAll(' ', '-')));
    return [theirs(peer)];
  } catch (error) {
    rows.set(peer.name, { name: peer.name, problem: firstLine(error) });
    return [];
  }
}

function missingRows(): Row[] {
  return [...rows.values()].filter(({ name }) => !contestants.some((contestant) => contestant.name === name));
}

/** The line of an ERROR that says most. */
function firstLine(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error).split('\n');
  return (lines.find((line) => /\berror\b/i.test(line)) ?? lines[0]!).trim().slice(0, 150);
}
