// The edge to the disk for copies of pictures on other hosts: fetched once, by command, and kept beside the notes.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from 'github-slugger';

/** The copy of a picture. */
export interface KeptPicture {
  /** Name of its file in `pictures/`. */
  readonly file: string;
  /** Of its bytes, in hexadecimal digits. */
  readonly sha256: string;
}

const lock = 'pictures.lock';
/** Folder beside the notes for what was fetched or drawn for them. */
const keptFolder = 'pictures';
const head =
  '# unscroll pictures 1: copies of pictures on other hosts, written by `unscroll pictures fetch`; commit them.';
const line = /^([0-9a-f]{64})\t([\w-]+\.[0-9a-f]{10}\.[a-z]{3,4})\t(.+)$/;

/** Whether SRC is on another host. */
export function isRemote(src: string): boolean {
  return /^(https?:)?\/\/\P{Cc}+$/iu.test(src);
}

/** The copies that `pictures.lock` in FOLDER lists, by the address that the notes have. Lines that are none of ours are left out. */
export function readKept(folder: string): ReadonlyMap<string, KeptPicture> {
  let text = '';
  try {
    text = readFileSync(join(folder, lock), 'utf8');
  } catch {
    // Nothing was ever fetched.
  }
  return new Map(
    text.split(/\r?\n/).flatMap((entry) => {
      const [, sha256, file, src] = line.exec(entry) ?? [];
      return src && file && sha256 ? [[src, { file, sha256 }] as const] : [];
    }),
  );
}

/** The path of KEPT in FOLDER; undefined where the file is not there, not what was fetched, or a way out of the folder. */
export function pathOfKept(folder: string, { file, sha256 }: KeptPicture): string | undefined {
  const path = keptPath(folder, file);
  return path !== undefined && hashOf(readFileSync(path)) === sha256 ? path : undefined;
}

/** The path of FILE in `pictures/` of FOLDER; undefined where there is none, or a link leads out of the folder. */
export function keptPath(folder: string, file: string): string | undefined {
  try {
    const path = realpathSync(join(folder, keptFolder, file));
    return path === join(realpathSync(folder), keptFolder, file) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Writes FILE into `pictures/` of FOLDER. @throws Error when it can't be written to, or is a link to somewhere else */
export function writeKeptFile(folder: string, file: string, content: string | Uint8Array): void {
  const dir = join(folder, keptFolder);
  mkdirSync(dir, { recursive: true });
  if (realpathSync(dir) !== join(realpathSync(folder), keptFolder)) throw new Error(`${keptFolder}/ is a link`);
  writeWhole(join(dir, file), content);
}

/** Keeps BYTES, a picture of KIND (`png`, `svg` …) that was at SRC, in FOLDER. */
export function keepPicture(folder: string, src: string, bytes: Uint8Array, kind: string): KeptPicture {
  const sha256 = hashOf(bytes);
  const file = `${nameOf(src)}.${sha256.slice(0, 10)}.${kind}`;
  writeKeptFile(folder, file, bytes);
  return { file, sha256 };
}

/** Writes KEPT into FOLDER; copies of BEFORE that it no longer lists are removed. */
export function writeKept(
  folder: string,
  kept: ReadonlyMap<string, KeptPicture>,
  before: ReadonlyMap<string, KeptPicture>,
): void {
  const entries = [...kept].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = entries.map(([src, { file, sha256 }]) => [sha256, file, src].join('\t'));
  if (lines.length) writeWhole(join(folder, lock), `${[head, ...lines].join('\n')}\n`);
  else rmSync(join(folder, lock), { force: true });
  const files = new Set([...kept.values()].map(({ file }) => file));
  for (const { file } of before.values()) {
    const path = files.has(file) ? undefined : keptPath(folder, file);
    if (path !== undefined) rmSync(path);
  }
}

// A name to recognise it by; the hash behind it tells files apart.
function nameOf(src: string): string {
  const last =
    src
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  const name = slug(last.replace(/\.\w+$/, '')).replace(/[^\w-]+/g, '');
  return name.slice(0, 60) || 'picture';
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

// At once: nobody ever reads half of it.
function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = `${path}.${process.pid}.part`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}
