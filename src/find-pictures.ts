// The edge to the disk for pictures: local files that the notes show, found beside the file that names them.
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, relative, resolve, sep } from 'node:path';
import type { Picture } from './markdown/place-picture.ts';
import type { Notes } from './notes.ts';
import type { Settings } from './options.ts';
import type { NotesPage } from './types.ts';

export interface Pictures {
  readonly find: (page: NotesPage, src: string) => Picture | undefined;
  /** File name on the site → path of the file that is copied there. Filled by `find`. */
  readonly copies: ReadonlyMap<string, string>;
  /** Paths of all files that `find` has found. */
  readonly used: ReadonlySet<string>;
}

const kinds = new Set(['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif']);

/** Finds pictures inside the project or the notes' folder, nowhere else. */
export function findPictures({ documents, addresses }: Notes, settings: Settings): Pictures {
  const copies = new Map<string, string>();
  const used = new Set<string>();
  const folders = new Map(documents.map(({ source }) => [source.file, dirname(source.path)]));
  const allowed = [settings.root, ...folders.values()].map((folder) => realpathSync(folder));
  const find = (page: NotesPage, src: string): Picture | undefined => {
    const folder = folders.get(page.file);
    if (!folder || !src || /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) return undefined;
    try {
      const path = realpathSync(resolve(folder, decodeURIComponent(src.replace(/[?#].*$/, '')).replace(/^\/+/, '')));
      if (!allowed.some((root) => isInside(root, path))) return undefined;
      const kind = extname(path).toLowerCase();
      if (kind !== '.svg' && !kinds.has(kind)) return undefined;
      used.add(path);
      if (kind === '.svg') return { svg: readFileSync(path, 'utf8') };
      const hash = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 10);
      const name = `${basename(path, extname(path)).replace(/[^\w-]+/g, '-')}.${hash}${kind}`;
      copies.set(name, path);
      return { address: addresses.file(`pictures/${name}`) };
    } catch {
      return undefined;
    }
  };
  return { find, copies, used };
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && !way.startsWith(`..${sep}`) && way !== '..' && !/^([a-z]:|[\\/])/i.test(way);
}
