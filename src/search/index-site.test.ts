import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { type PagefindModule, startNotesSearch } from './browser/load-notes-search.ts';
import type { SearchFacts } from './browser/vocabulary.ts';
import { indexInMemory } from './index-site.ts';

const pages: Readonly<Record<string, string>> = {
  bread: 'Bread rises twice before the oven is hot enough for it.',
  butter: 'Butter is churned from cream that has stood for a day.',
  cheese: 'Cheese ripens in a cellar, and the cellar decides what becomes of it.',
  honey: 'Honey keeps for years, and bread keeps for a day.',
};

const section = (page: string) => ({
  page,
  address: `/${page}/`,
  title: page,
  source: `kitchen.md:1`,
  opening: `<h1 id="${page}">${page}</h1>`,
  isModule: false,
});

function indexIn(lang: string, most?: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const records = { lang, label: { one: '', many: '' }, sections: Object.keys(pages).map(section), services: [] };
  const blocksOf = ({ page }: { readonly page: string }) => [
    { id: page, heading: page, depth: 1, passages: [pages[page]!] },
  ];
  return indexInMemory(records, blocksOf, most);
}

const textOf = (files: ReadonlyMap<string, Uint8Array>, name: string) => new TextDecoder().decode(files.get(name));

/** The search of the site over FILES, on a page in LANG; what is asked for below the folder is kept in ASKED. */
async function searchIn(files: ReadonlyMap<string, Uint8Array>, lang: string) {
  const asked: string[] = [];
  vi.stubGlobal('location', new URL('https://notes.example/'));
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => lang }) });
  vi.stubGlobal('fetch', async (address: string) => {
    const name = new URL(address, 'https://notes.example').pathname.slice('/pagefind/'.length);
    asked.push(name);
    return files.has(name) ? new Response(files.get(name) as Uint8Array<ArrayBuffer>) : Response.error();
  });
  const folder = mkdtempSync(join(tmpdir(), 'unscroll-search-'));
  const script = join(folder, 'pagefind.mjs');
  writeFileSync(script, files.get('pagefind.js')!);
  const pagefind = (await import(script)) as PagefindModule;
  rmSync(folder, { recursive: true });
  const facts = JSON.parse(textOf(files, 'facts.json')) as SearchFacts;
  const { search } = startNotesSearch(pagefind, facts, '/pagefind/');
  const find = async (typed: string) => {
    const answer = await search({ typed, filters: {}, isCorrecting: false, pages: 9, isFirst: false });
    return answer!.results.map(({ address }) => address).sort();
  };
  return { find, asked };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each(['en', 'pt-BR', 'tlh'])('an index of several parts, in %s, answers as one of one part does', async (lang) => {
  const whole = await indexIn(lang);
  const parted = await indexIn(lang, 20);
  expect(JSON.parse(textOf(whole, 'facts.json'))).not.toHaveProperty('parts');
  const { parts } = JSON.parse(textOf(parted, 'facts.json')) as SearchFacts;
  expect(parts!.length).toBeGreaterThan(1);
  const fragments = (files: ReadonlyMap<string, Uint8Array>) =>
    [...files.keys()].filter((name) => name.endsWith('.pf_fragment'));
  expect(fragments(parted)).toHaveLength(fragments(whole).length);

  const inWhole = await searchIn(whole, lang);
  const answers = new Map<string, string[]>();
  for (const word of ['bread', 'day', 'cellar', 'honey', 'twice']) answers.set(word, await inWhole.find(word));
  expect(answers.get('day')).toEqual(['/butter/', '/honey/']);
  const inParts = await searchIn(parted, lang);
  for (const [word, answer] of answers) expect([word, await inParts.find(word)]).toEqual([word, answer]);
  expect(inParts.asked.filter((name) => name.startsWith('wasm.'))).toHaveLength(1);
});
