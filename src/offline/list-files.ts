import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

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

/** What there is to keep offline, by path from the site's root. */
export type HashedFiles = ReadonlyMap<string, HashedFile>;

interface HashedFile {
  /** SHA-256. */
  readonly hash: Buffer;
  readonly size: number;
}

/**
 * Looks at those of the files at PATHS in DIR, the site's folder, that make it whole offline. Short addresses are one page,
 * `s/`.
 */
export function hashFiles(dir: string, paths: readonly string[]): HashedFiles {
  const files = new Map<string, HashedFile>();
  for (const path of paths) {
    if (leftOut.test(path) || /^s\/[^/]+\//.test(path)) continue;
    const content = readFileSync(join(dir, path));
    // Moved pages are answered by the one forwarding page.
    if (path.endsWith('.html') && path !== 's/index.html' && content.includes(' data-forward')) continue;
    files.set(path, { hash: createHash('sha256').update(content).digest(), size: content.length });
  }
  return files;
}

/** The FILES of the site in DIR as browsers see them below BASE, text before pictures. */
export async function listFiles(dir: string, base: string, files: HashedFiles): Promise<KeptFiles> {
  return {
    files: [...files]
      .map(([path, file]) => keptFile(base, path, file))
      .sort((a, b) => Number(isPicture(a.url)) - Number(isPicture(b.url)) || (a.url < b.url ? -1 : 1)),
    bytes: await sizeOnTheWire(dir, files),
  };
}

async function sizeOnTheWire(dir: string, files: HashedFiles): Promise<number> {
  const sizeOf = (paths: readonly string[]) => paths.reduce((sum, path) => sum + files.get(path)!.size, 0);
  const { packed = [], sent = [] } = Object.groupBy([...files.keys()].toSorted(), (path) =>
    compressible.test(path) ? 'packed' : 'sent',
  );
  const every = Math.max(1, Math.floor(packed.length / sample));
  const measured = packed.filter((_, at) => at % every === 0);
  const sizes = await Promise.all(
    measured.map(async (path) => (await toGzip(readFileSync(join(dir, path)), { level: 1 })).length),
  );
  const share = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizeOf(measured));
  return Math.round(sizeOf(sent) + sizeOf(packed) * share);
}

function keptFile(base: string, path: string, { hash, size }: HashedFile): KeptFile {
  const address = path.replace(/(^|\/)index\.html$/, '$1');
  return {
    url: base + address.split('/').map(encodeURIComponent).join('/'),
    revision: hash.toString('hex').slice(0, 16),
    integrity: `sha256-${hash.toString('base64')}`,
    size,
  };
}

function isPicture(url: string): boolean {
  return /\.(png|jpe?g|gif|webp|avif)$/i.test(url);
}
