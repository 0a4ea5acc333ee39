// What a built site is worth: whether it holds the pages, their words and a search that finds them, and what it weighs.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { fromHtml } from 'hast-util-from-html';
import { EXIT, visit as walk } from 'unist-util-visit';
import type { BenchPage, Peer } from './peers/peer.ts';
import { serveCounting, type CountingServer } from './serve-counting.ts';

export interface Visit {
  readonly bytes: number;
  readonly requests: number;
}

export interface Inspection {
  /** What the site lacks, in a few words each; empty where it may be compared. */
  readonly lacks: readonly string[];
  readonly files: number;
  /** Bytes of all files. */
  readonly output: number;
  /** Bytes and requests of a first visit, gzip, to home and to the longest page. */
  /** First visits; some peers have no home page over several files. */
  readonly visits: { readonly home: Visit | undefined; readonly section: Visit };
  /** Bytes from opening the search to its first results: the mean of all phrases, each for a new reader. */
  readonly searchBytes: number;
}

const phraseCount = 10;
const settled = 1500;

/** Looks at the site that PEER built of PAGES in DIR. */
export async function inspectSite(
  dir: string,
  peer: Pick<Peer, 'address' | 'search'>,
  pages: readonly BenchPage[],
  browser: Browser,
): Promise<Inspection> {
  const server = await serveCounting(dir);
  try {
    const missing = pages.filter(({ id }) => !existsSync(fileOf(dir, peer.address(id))));
    const lost = lostWords(dir, peer, pages);
    const phrases = phrasesOf(pages, phraseCount);
    let searchBytes = 0;
    const unfound: string[] = [];
    for (const { phrase, id } of phrases) {
      const { paths, bytes } = await visit(browser, server, async (page) => {
        await page.goto(server.url + peer.address(pages[0]!.id));
        await page.waitForTimeout(settled);
        server.reset();
        const results = await peer.search(page, phrase).catch(() => []);
        await page.waitForTimeout(300);
        return { paths: results, bytes: sum(server) };
      });
      searchBytes += bytes / phrases.length;
      if (!paths.some((path) => isSame(path, peer.address(id)))) unfound.push(phrase);
    }
    const longest = pages.toSorted((a, b) => b.body.length - a.body.length)[0]!;
    const weigh = (path: string) =>
      visit(browser, server, async (page) => {
        server.reset();
        await page.goto(server.url + path);
        await page.waitForTimeout(settled);
        return { bytes: sum(server), requests: server.sent.length };
      });
    const all = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(dir, name)));
    return {
      lacks: [
        ...(missing.length ? [`${missing.length} of ${pages.length} pages`] : []),
        ...(lost.length ? [`${lost.length} words (${lost.slice(0, 3).join(', ')})`] : []),
        ...(phrases.length < phraseCount ? [`only ${phrases.length} phrases to search for`] : []),
        ...(unfound.length ? [`${unfound.length} of ${phrases.length} phrases not found`] : []),
      ],
      files: all.filter((stats) => stats.isFile()).length,
      output: all.reduce((total, stats) => total + (stats.isFile() ? stats.size : 0), 0),
      visits: {
        home: existsSync(join(dir, 'index.html')) ? await weigh('/') : undefined,
        section: await weigh(peer.address(longest.id)),
      },
      searchBytes,
    };
  } finally {
    server.close();
  }
}

async function visit<Result>(
  browser: Browser,
  { url }: CountingServer,
  look: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ serviceWorkers: 'block', baseURL: url });
  try {
    return await look(await context.newPage());
  } finally {
    await context.close();
  }
}

function sum({ sent }: CountingServer): number {
  return sent.reduce((total, { bytes }) => total + bytes, 0);
}

function fileOf(dir: string, address: string): string {
  const plain = join(dir, address);
  return [join(plain, 'index.html'), `${plain.replace(/\/$/, '')}.html`].find((file) => existsSync(file)) ?? plain;
}

function isSame(a: string, b: string): boolean {
  return a.replace(/\/$/, '') === b.replace(/\/$/, '');
}

function textOfMain(html: string): string {
  let text = '';
  walk(fromHtml(html), 'element', (node) => {
    if (node.tagName !== 'main') return undefined;
    // Blocks stand apart: with nothing between them two words would be one.
    walk(node, 'text', ({ value }) => {
      text += `${value} `;
    });
    return EXIT;
  });
  return text;
}

const word = /[\p{L}\p{N}]{2,}/gu;

function wordsOf(text: string): string[] {
  return Array.from(text.toLowerCase().matchAll(word), ([found]) => found);
}

/** The words of plain paragraphs that the pages lack: what each contestant must show. */
function lostWords(dir: string, { address }: Pick<Peer, 'address'>, pages: readonly BenchPage[]): string[] {
  const lost: string[] = [];
  for (const { id, body } of pages) {
    const file = fileOf(dir, address(id));
    if (!existsSync(file) || statSync(file).isDirectory()) continue;
    const shown = new Set(wordsOf(textOfMain(readFileSync(file, 'utf8'))));
    lost.push(...new Set(paragraphWords(body)).difference(shown));
  }
  return lost;
}

// Lines with any markup are read differently by different parsers: they prove nothing.
function paragraphWords(body: string): string[] {
  const lines = body.split('\n').filter((line) => /^[\p{L}\p{N} ,.;:'()-]+$/u.test(line) && !line.startsWith('    '));
  return lines.flatMap(wordsOf);
}

// Of the rarest words of a page two make a phrase.
const rarest = 20;

/**
 * COUNT pairs of words of which each stands together on one page of PAGES alone, from pages spread evenly; fewer where there
 * are no more. The same at every call.
 */
export function phrasesOf(
  pages: readonly BenchPage[],
  count: number,
): { readonly phrase: string; readonly id: string }[] {
  const own = pages.map(({ body }) => [...new Set(paragraphWords(body))].filter((word) => /^\p{L}{6,}$/u.test(word)));
  const pagesWith = new Map<string, Set<number>>();
  for (const [at, words] of own.entries())
    for (const word of words) pagesWith.set(word, (pagesWith.get(word) ?? new Set()).add(at));
  const pairOn = (at: number) => {
    const rare = own[at]!.toSorted((a, b) => pagesWith.get(a)!.size - pagesWith.get(b)!.size).slice(0, rarest);
    for (const [index, second] of rare.entries())
      for (const first of rare.slice(0, index))
        if (pagesWith.get(first)!.intersection(pagesWith.get(second)!).size === 1) return `${first} ${second}`;
    return undefined;
  };
  const phrases = new Map<number, string>();
  const step = Math.max(1, pages.length / count);
  for (let part = 0; part < Math.min(count, pages.length); part++)
    for (let at = Math.floor(part * step); at < Math.floor((part + 1) * step); at++) {
      const phrase = pairOn(at);
      if (phrase === undefined) continue;
      phrases.set(at, phrase);
      break;
    }
  return [...phrases].map(([at, phrase]) => ({ phrase, id: pages[at]!.id }));
}
