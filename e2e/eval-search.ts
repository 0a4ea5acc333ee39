// How well the search finds: types each query of a file into the dialog of a built site and looks at the links that come.
// usage: npm run eval:search -- QUERIES.tsv [--site DIR] [--min MRR]     without --site: `dist`
//        npm run eval:search -- --slips COUNT [--seed N] [--site DIR]     names of the site with one slip each
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from './run-all/find-browser.ts';
import { makeTypos } from './search/make-typos.ts';
import { mean, readQueries, scoreQueries, type Query, type Score } from './search/score-queries.ts';
import { serve } from './serve.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string', default: 'dist' },
    min: { type: 'string', default: '0' },
    slips: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
if (!positionals[0] && !values.slips) {
  console.error('usage: npm run eval:search -- QUERIES.tsv | --slips COUNT [--seed N]  [--site DIR] [--min MRR]');
  process.exit(2);
}
const queries = values.slips
  ? makeTypos(values.site, Number(values.slips), Number(values.seed))
  : readQueries(positionals[0]!);
const scores = await evaluate(queries, values.site);
print(scores);
process.exitCode = mean(scores.map(({ reciprocal }) => reciprocal)) >= Number(values.min) ? 0 : 1;

async function evaluate(queries: readonly Query[], site: string): Promise<Score[]> {
  const server = await serve(site, '/');
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const [page, other] = [await context.newPage(), await context.newPage()];
    await page.goto(server.url);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input').waitFor();
    return await scoreQueries(page, other, queries);
  } finally {
    await browser.close();
    await server.close();
  }
}

function print(all: readonly Score[]): void {
  for (const { query, reciprocal, came } of all)
    if (reciprocal < 1)
      console.log(
        `${reciprocal.toFixed(2)}  ${query.kind}  "${query.typed}"  came: ${came.slice(0, 3).join(' | ') || 'nothing'}`,
      );
  const rows = [['all', all] as const, ...Map.groupBy(all, ({ query }) => query.kind)];
  for (const [kind, some] of rows) {
    const ranks = some.map(({ reciprocal }) => reciprocal);
    const share = (least: number) => mean(ranks.map((rank) => (rank >= least ? 1 : 0))).toFixed(3);
    console.log(
      `${kind.padEnd(10)} ${String(some.length).padStart(4)}  MRR@10 ${mean(ranks).toFixed(3)}  success@1 ${share(1)}  success@3 ${share(1 / 3)}`,
    );
  }
  const times = all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (part: number) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * part))]!);
  console.log(`latency    median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}
