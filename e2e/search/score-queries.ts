// How well a dialog finds: each query is typed into it, and the sections that its links lead to are compared with those wanted.
// A line of a query file: query, kind, slugs of acceptable sections (best first, none: nothing should be found).
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import GithubSlugger from 'github-slugger';

export interface Query {
  readonly typed: string;
  readonly kind: string;
  readonly wanted: readonly string[];
}

export interface Score {
  readonly query: Query;
  /** 1 for a hit in the first place, 1/2 in the second …, 0 for none. */
  readonly reciprocal: number;
  readonly milliseconds: number;
  readonly came: readonly string[];
}

const seen = 10;

/** The queries of FILE; lines that begin with # are remarks. */
export function readQueries(file: string): Query[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [typed = '', kind = '', wanted = ''] = line.split('\t');
      return { typed, kind, wanted: wanted.split(',').filter(Boolean) };
    });
}

/** Types QUERIES into the dialog that is open in PAGE; OTHER is a page to look up with where links lead. */
export async function scoreQueries(page: Page, other: Page, queries: readonly Query[]): Promise<Score[]> {
  const sectionsOf = rememberSections(other);
  const found: Score[] = [];
  for (const query of queries) found.push(await score(page, query, sectionsOf));
  return found;
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

/** 0 for none. */
export function mean(numbers: readonly number[]): number {
  return numbers.length ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : 0;
}
