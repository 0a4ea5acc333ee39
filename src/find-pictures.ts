// The edge to the disk for pictures: local files that the notes show, found beside the file that names them.
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, relative, resolve, sep } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { isRemote, pathOfKept, readKept } from './kept-pictures.ts';
import type { AvifWork, MadePicture } from './make-avif.ts';
import { inlineSvg } from './markdown/inline-svg.ts';
import type { Picture } from './markdown/place-picture.ts';
import type { Notes } from './notes.ts';
import type { Settings } from './options.ts';
import type { Addresses } from './permalinks/addresses.ts';
import { treesOf } from './split/trees-of.ts';
import type { NotesPage } from './types.ts';
import { walkElements } from './walk.ts';

export interface Pictures {
  readonly find: (page: NotesPage, src: string) => Picture | undefined;
  /** File name on the site → path of the file that is copied there. */
  readonly copies: ReadonlyMap<string, string>;
  /** Paths of all files that were found. */
  readonly used: ReadonlySet<string>;
  /** Addresses of pictures that are not here, as the notes have them. */
  readonly missing: ReadonlySet<string>;
}

const raster = new Set(['.png', '.jpg', '.jpeg', '.webp']);
const kinds = new Set(['.svg', '.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif']);

/**
 * Finds the pictures that pages show inside the project or the notes' folder, nowhere else, with their dimensions. Of
 * those on other hosts the copies are shown that `pictures fetch` has kept.
 * @param toAvif makes smaller ones of them, in releases
 */
export async function findPictures(
  { documents, pages, addresses }: Notes,
  settings: Settings,
  toAvif?: AvifWork['of'],
): Promise<Pictures> {
  const folders = new Map(documents.map(({ source }) => [source.file, dirname(source.path)]));
  const allowed = [settings.root, ...folders.values()].map((folder) => realpathSync(folder));
  const files = new Map<string, Promise<Copied>>();
  const found = new Map<string, Picture>();
  const missing = new Set<string>();
  const kept = readKept(settings.folder);
  for (const page of pages)
    for (const src of picturesOn(page)) {
      const copy = kept.get(src);
      const path =
        copy && isRemote(src) ? pathOfKept(settings.folder, copy) : locate(src, folders.get(page.file)!, allowed);
      if (path === undefined) {
        missing.add(src);
        continue;
      }
      if (!files.has(path)) files.set(path, readPicture(path, addresses, toAvif));
      const { picture } = await files.get(path)!;
      if (picture) found.set(keyOf(page, src), picture);
      else missing.add(src);
    }
  const copied = await Promise.all(files.values());
  return {
    find: (page, src) => found.get(keyOf(page, src)),
    copies: new Map(
      copied.flatMap(({ name, path, avif }) => [
        ...(name === undefined ? [] : [[name, path] as const]),
        ...(avif ? [[avif.name, avif.path] as const] : []),
      ]),
    ),
    used: new Set(files.keys()),
    missing,
  };
}

export interface Copied {
  /** Undefined for what could run code when it is opened. */
  readonly picture: Picture | undefined;
  readonly path: string;
  /** Its file on the site, if it gets one. */
  readonly name?: string;
  /** A smaller one that goes there, too. */
  readonly avif?: MadePicture | undefined;
}

/** Whether the SVG TEXT has what could run when it is opened by itself. */
export function isActiveSvg(text: string): boolean {
  return /<script|<foreignObject|\son\w+\s*=|javascript:/i.test(text);
}

async function readPicture(path: string, addresses: Addresses, toAvif?: AvifWork['of']): Promise<Copied> {
  const bytes = readFileSync(path);
  const kind = extname(path).toLowerCase();
  const drawing = kind === '.svg' ? inlineSvg(bytes.toString('utf8')) : undefined;
  if (drawing) return { picture: { drawing }, path };
  if (kind === '.svg' && isActiveSvg(bytes.toString('utf8'))) return { picture: undefined, path };
  const copied = await copyPicture(path, addresses);
  const { picture } = copied;
  if (!picture || !('address' in picture) || !toAvif || !raster.has(kind)) return copied;
  const avif = await toAvif(stemOf(path), bytes);
  return avif ? { ...copied, avif, picture: { ...picture, avif: addresses.file(`pictures/${avif.name}`) } } : copied;
}

/** The picture at PATH under a name that changes with its content. */
export async function copyPicture(path: string, addresses: Addresses): Promise<Copied> {
  const bytes = readFileSync(path);
  const kind = extname(path).toLowerCase();
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const name = `${stemOf(path)}.${hash}${kind}`;
  // A damaged file has no dimensions; the browser will show its alternative text.
  const { width, height } = await imageMetadata(bytes, path).catch(() => ({ width: undefined, height: undefined }));
  return { picture: { address: addresses.file(`pictures/${name}`), width, height }, path, name };
}

function stemOf(path: string): string {
  return basename(path, extname(path)).replace(/[^\w-]+/g, '-');
}

/** The file that SRC, written in a file in FOLDER, names; undefined where there is none inside the ALLOWED folders. */
function locate(src: string, folder: string, allowed: readonly string[]): string | undefined {
  if (!src || /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) return undefined;
  try {
    const path = realpathSync(resolve(folder, decodeURIComponent(src.replace(/[?#].*$/, '')).replace(/^\/+/, '')));
    return kinds.has(extname(path).toLowerCase()) && allowed.some((root) => isInside(root, path)) ? path : undefined;
  } catch {
    return undefined;
  }
}

function picturesOn(page: NotesPage): Set<string> {
  const sources = new Set<string>();
  for (const tree of treesOf(page))
    walkElements(tree, (node) => {
      if (node.tagName === 'img') sources.add(String(node.properties['src'] ?? ''));
    });
  return sources;
}

function keyOf(page: NotesPage, src: string): string {
  return `${page.file}\0${src}`;
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && !way.startsWith(`..${sep}`) && way !== '..' && !/^([a-z]:|[\\/])/i.test(way);
}
