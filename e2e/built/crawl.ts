import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { BuiltPage } from './read-pages.ts';

export interface CrawlReport {
  readonly links: number;
  /** One line each: the page and what it asks for in vain. */
  readonly broken: readonly string[];
  readonly duplicateIds: readonly string[];
  /** What a page would load from another host by being shown. */
  readonly foreignLoads: readonly string[];
}

const origin = 'http://site.example';

/** Follows every link and load of PAGES, the built site in DIST that is served below BASE. */
export function crawl(pages: readonly BuiltPage[], dist: string, base: string): CrawlReport {
  const ids = new Map(pages.map((page) => [page.path, new Set(page.ids)]));
  const broken: string[] = [];
  const foreignLoads: string[] = [];
  let links = 0;
  for (const { path, tree } of pages) {
    const home = new URL(base, origin);
    const address = new URL(path, home);
    visit(tree, 'element', (element) => {
      for (const url of loadsOf(element).map((load) => URL.parse(load, address)))
        if (url?.protocol.startsWith('http') && url.origin !== origin) foreignLoads.push(`${path}: ${url.href}`);
      for (const href of [...loadsOf(element), ...linksOf(element)]) {
        const url = URL.parse(href, address);
        if (url && url.origin !== origin) continue;
        links++;
        if (!url || !isAnswered(url, home.pathname, ids, dist)) broken.push(`${path}: ${href}`);
      }
    });
  }
  const duplicateIds = pages.flatMap((page) =>
    page.ids.filter((id, at) => page.ids.indexOf(id) !== at).map((id) => `${page.path}: ${id}`),
  );
  return { links, broken, duplicateIds, foreignLoads };
}

function isAnswered(
  { pathname, hash }: URL,
  base: string,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  dist: string,
): boolean {
  if (!pathname.startsWith(base)) return false;
  const path = decodeURIComponent(pathname.slice(base.length));
  const anchors = ids.get(path);
  if (!anchors) return !hash && isFile(join(dist, path));
  const id = decodeURIComponent(hash.slice(1));
  // The one-file edition has ids such as /course/section, which its own script shows.
  return id === '' || anchors.has(id);
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** Addresses that a browser loads by itself where ELEMENT stands. */
function loadsOf({ tagName, properties: { href, rel, src, srcSet, data } }: Element): string[] {
  const sources = [src, data, tagName === 'link' && isLoading(rel) ? href : undefined];
  const candidates = (Array.isArray(srcSet) ? srcSet : String(srcSet ?? '').split(','))
    .map((candidate) => String(candidate).trim().split(/\s+/)[0]!)
    .filter(Boolean);
  return [...sources.filter((source) => typeof source === 'string'), ...candidates];
}

function isLoading(rel: unknown): boolean {
  return [rel]
    .flat()
    .some((kind) => /^(stylesheet|icon|manifest|preload|modulepreload|prefetch|apple-touch-icon)$/.test(String(kind)));
}

function linksOf({ tagName, properties: { href, action } }: Element): string[] {
  const link = tagName === 'a' || tagName === 'area' ? href : tagName === 'form' ? action : undefined;
  return typeof link === 'string' ? [link] : [];
}
