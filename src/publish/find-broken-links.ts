import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../files-below.ts';
import { manifestName } from './manifest.ts';

/** A link, picture or download of a built page that leads nowhere. */
export interface BrokenLink {
  /** The page's file from the site's root, with slashes. */
  readonly page: string;
  /** The address as it stands in the page. */
  readonly address: string;
  /** What is missing: the file, or only the id in it. */
  readonly missing: 'file' | 'anchor';
  /** What there is instead: addresses for a file, `#id`s of the page for an anchor. */
  readonly choices: readonly string[];
}

interface BuiltPage {
  readonly ids: ReadonlySet<string>;
  readonly addresses: readonly string[];
}

// Between the first letter of a tag and its end; quoted values may hold any sign.
const attribute = /\s([a-z-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?|>/gi;
const wanted = new Set(['href', 'src', 'poster', 'action']);
// The edition in one file has addresses of its own, and a script is no markup.
const ownWorld = 'notes.html';
const scripts = /<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi;
// Made after the pages: the host's answer to them is not there yet.
const later = new Set([ownWorld, manifestName, 'notes.pdf', 'notes.epub', 'third-party.txt']);

/**
 * Looks every address up that the pages of the site built in FOLDER hold, as a browser would: files, ids, also those
 * that only components or raw HTML of the notes made.
 * @param base path below which the site is served, with slashes around it; addresses outside it are not ours.
 * @param besides bases of what is built into the site later, such as translations: addresses there are not asked for.
 */
export function findBrokenLinks(folder: string, base: string, besides: readonly string[] = []): BrokenLink[] {
  const files = new Set(filesBelow(folder));
  const pages = new Map<string, BuiltPage>();
  for (const file of files)
    if (file.endsWith('.html') && file !== ownWorld)
      pages.set(file, readPage(readFileSync(join(folder, file), 'utf8')));
  const missing = (target: Target | undefined): BrokenLink['missing'] | undefined => {
    if (target === undefined || later.has(target.path)) return undefined;
    const name = [target.path, `${target.path.replace(/\/$/, '')}/index.html`.replace(/^\//, '')].find((one) =>
      files.has(one),
    );
    if (name === undefined) return 'file';
    return target.id === '' || (pages.get(name)?.ids.has(target.id) ?? true) ? undefined : 'anchor';
  };
  // Most addresses stand in every page, and mean the same there.
  const known = new Map<string, ReturnType<typeof missing>>();
  const broken: BrokenLink[] = [];
  for (const [page, { addresses }] of pages)
    for (const address of new Set(addresses)) {
      let found = known.get(address);
      if (!known.has(address)) {
        found = besides.some((other) => address.startsWith(other)) ? undefined : missing(targetOf(address, page, base));
        if (address.startsWith('/')) known.set(address, found);
      }
      if (found) broken.push({ page, address, missing: found, choices: choicesFor(address, found, page) });
    }
  return broken;

  function choicesFor(address: string, what: BrokenLink['missing'], page: string): string[] {
    if (what === 'file') return [...pages.keys()].map((name) => base + name.replace(/index\.html$/, ''));
    const { path } = targetOf(address, page, base)!;
    const ids = pages.get(path)?.ids ?? pages.get(`${path}index.html`)?.ids ?? [];
    return [...ids].map((id) => `#${id}`);
  }
}

interface Target {
  readonly path: string;
  readonly id: string;
}

function readPage(html: string): BuiltPage {
  const ids = new Set<string>();
  const addresses: string[] = [];
  const markup = html.replace(scripts, '<$1>');
  // Text holds no `<` in what we write.
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
    if (markup[at + 1] === '/') continue;
    attribute.lastIndex = at + 1;
    for (let found = attribute.exec(markup); found && found[1] !== undefined; found = attribute.exec(markup)) {
      const value = found[2] ?? found[3] ?? found[4];
      if (value === undefined) continue;
      if (found[1] === 'id') ids.add(unescape(value));
      else if (wanted.has(found[1])) addresses.push(unescape(value));
    }
  }
  return { ids, addresses };
}

/** The file and id that ADDRESS on PAGE means; undefined where it is not of this site. */
function targetOf(address: string, page: string, base: string): Target | undefined {
  const here = new URL(base + page, 'http://site.invalid');
  if (!URL.canParse(address, here)) return undefined;
  const url = new URL(address, here);
  if (url.origin !== here.origin || !url.pathname.startsWith(base)) return undefined;
  const id = decode(url.hash.slice(1)).replace(/:~:.*$/, '');
  return { path: decode(url.pathname.slice(base.length)), id };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replace(/&(?:quot|#x22);/gi, '"')
    .replace(/&(?:lt|#x3c);/gi, '<')
    .replace(/&(?:gt|#x3e);/gi, '>')
    .replace(/&(?:#39|#x27|apos);/gi, "'")
    .replace(/&(?:amp|#x26);/gi, '&');
}
