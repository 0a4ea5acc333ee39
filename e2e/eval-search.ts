// How well the search finds: types each query of a file into the dialog of a built site and looks at the links that come.
// usage: npm run eval:search -- QUERIES.tsv [--site DIR] [--min MRR]     without --site: `dist`
// A line of the file: query, kind, slugs of acceptable sections (best first, none: nothing should be found).
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import GithubSlugger from 'github-slugger';
import { findBrowser } from './run-all/find-browser.ts';
import { serve } from './serve.ts';

interface Query {
  readonly typed: string;
  readonly kind: string;
  readonly wanted: readonly string[];
}

interface Score {
  readonly query: Query;
  /** 1 for a hit in the first place, 1/2 in the second …, 0 for none. */
  readonly reciprocal: number;
  readonly milliseconds: number;
  readonly came: readonly string[];
}

const seen = 10;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { site: { type: 'string', default: 'dist' }, min: { type: 'string', default: '0' } },
});
if (!positionals[0]) {
  console.error('usage: npm run eval:search -- QUERIES.tsv [--site DIR] [--min MRR]');
  process.exit(2);
}
const scores = await evaluate(readQueries(positionals[0]), values.site);
print(scores);
process.exitCode = mean(scores.map(({ reciprocal }) => reciprocal)) >= Number(values.min) ? 0 : 1;

function readQueries(file: string): Query[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [typed = '', kind = '', wanted = ''] = line.split('\t');
      return { typed, kind, wanted: wanted.split(',').filter(Boolean) };
    });
}

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
    const sectionsOf = rememberSections(other);
    const found: Score[] = [];
    for (const query of queries) found.push(await score(page, query, sectionsOf));
    return found;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function score(
  page: Page,
  query: Query,
  sectionsOf: (address: string) => Promise<readonly string[]>,
): Promise<Score> {
  const dialog = page.locator('dialog[data-search-state]');
  await dialog.locator('input').fill('');
  const begun = performance.now();
  await dialog.locator('input').fill(query.typed);
  await page.locator('dialog[data-search-state="done"]').waitFor({ timeout: 10_000 });
  const milliseconds = performance.now() - begun;
  const links = await dialog
    .locator('a[data-result]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const came: string[] = [];
  let reciprocal = 0;
  for (const [index, link] of links.slice(0, seen).entries()) {
    const sections = await sectionsOf(link);
    came.push(sections[0] ?? link);
    if (!reciprocal && sections.some((section) => query.wanted.includes(section))) reciprocal = 1 / (index + 1);
  }
  const isNothing = links.length === 0 || (await dialog.locator('[data-missing]').count()) > 0;
  if (query.wanted.length === 0) reciprocal = isNothing ? 1 : 0;
  return { query, reciprocal, milliseconds, came };
}

/** Slugs of the section that an address shows and, for a service, of the sections that define it. */
function rememberSections(page: Page): (address: string) => Promise<readonly string[]> {
  const known = new Map<string, { slug: string; homes: readonly string[] }>();
  const visit = async (address: string) => {
    const url = address.split(/[?#]/)[0]!;
    let found = known.get(url);
    if (!found) {
      await page.goto(url);
      const title = await page.locator('h1').first().textContent();
      const homes = await page
        .locator('a[data-home]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      // Each title on its own: a slugger numbers what it has seen before.
      found = { slug: new GithubSlugger().slug((title ?? '').trim()), homes };
      known.set(url, found);
    }
    return found;
  };
  return async (address) => {
    const { slug, homes } = await visit(address);
    const defining: string[] = [];
    for (const home of homes) defining.push((await visit(home)).slug);
    return [slug, ...defining];
  };
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

function mean(numbers: readonly number[]): number {
  return numbers.length ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : 0;
}
