import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { filesBelow } from '../files-below.ts';
import { mapInBatches } from '../map-in-batches.ts';

/** A file that is kept for reading offline. */
export interface KeptFile {
  /** Address from the host's root; pages by their folder. */
  readonly url: string;
  /** Changes with the content. */
  readonly revision: string;
  /** For the browser to check what it got. Source: https://www.w3.org/TR/SRI/ */
  readonly integrity: string;
  readonly size: number;
}

/** All that is kept. */
export interface KeptFiles {
  readonly files: readonly KeptFile[];
  /** On the wire, gzip; of many files an estimate, since it is only shown. */
  readonly bytes: number;
}

const toGzip = promisify(gzip);
// To packing them all, the estimate is within a few percent.
const sample = 100;

const compressible = /\.(html|css|js|mjs|json|svg|xml|txt|webmanifest|wasm)$/;
// Downloads of the whole site, what only other sites, hosts and the program itself read, and the worker itself.
const leftOut =
  /^(notes\.html|worker\.js|offline\.json|unscroll\.json|links\.lock|third-party\.txt|llms(-full)?\.txt|robots\.txt|sitemap[^/]*|_headers|_redirects|\.[^/]*)$|\.(pdf|epub|md|map|br|gz)$|(^|\/)feed\.xml$|^pictures\/card-[0-9a-f]{12}\.png$/;

/** The files below DIR that make the site whole offline, text before pictures. Short addresses are one page, `s/`. */
export async function listFiles(dir: string, base: string): Promise<KeptFiles> {
  const paths = filesBelow(dir).filter((path) => !leftOut.test(path) && !/^s\/[^/]+\//.test(path));
  const found = (await mapInBatches(paths, (path) => keptFile(dir, base, path))).filter((file) => file !== undefined);
  return {
    files: found
      .map(({ file }) => file)
      .sort((a, b) => Number(isPicture(a.url)) - Number(isPicture(b.url)) || (a.url < b.url ? -1 : 1)),
    bytes: await sizeOnTheWire(dir, found),
  };
}

interface Found {
  readonly path: string;
  readonly file: KeptFile;
}

async function sizeOnTheWire(dir: string, found: readonly Found[]): Promise<number> {
  const sizeOf = (some: readonly Found[]) => some.reduce((sum, { file }) => sum + file.size, 0);
  const { packed = [], sent = [] } = Object.groupBy(found, ({ path }) => (compressible.test(path) ? 'packed' : 'sent'));
  const every = Math.max(1, Math.floor(packed.length / sample));
  const measured = packed.toSorted((a, b) => (a.path < b.path ? -1 : 1)).filter((_, at) => at % every === 0);
  const sizes = await mapInBatches(
    measured,
    async ({ path }) => (await toGzip(await readFile(join(dir, path)), { level: 1 })).length,
  );
  const share = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizeOf(measured));
  return Math.round(sizeOf(sent) + sizeOf(packed) * share);
}

async function keptFile(dir: string, base: string, path: string): Promise<Found | undefined> {
  const content = await readFile(join(dir, path));
  // Moved pages are answered by the one forwarding page.
  if (path.endsWith('.html') && path !== 's/index.html' && content.includes(' data-forward')) return undefined;
  const hash = createHash('sha256').update(content).digest();
  const address = path.replace(/(^|\/)index\.html$/, '$1');
  const file = {
    url: base + address.split('/').map(encodeURIComponent).join('/'),
    revision: hash.toString('hex').slice(0, 16),
    integrity: `sha256-${hash.toString('base64')}`,
    size: content.length,
  };
  return { path, file };
}

function isPicture(url: string): boolean {
  return /\.(png|jpe?g|gif|webp|avif)$/i.test(url);
}
