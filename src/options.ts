// What a site may be told: by astro.config.mjs, by the command line, by tests. Everything has a default.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { normaliseBase } from './permalinks/addresses.ts';

export interface UnscrollOptions {
  /** Folder that relative paths start from; default: Astro's root. */
  readonly root?: string;
  /** Name of the site; default: the title of its only course file, else "Notes". */
  readonly name?: string;
  readonly description?: string;
  /** Course files or folders of them; default `content/courses`. */
  readonly notes?: readonly string[];
  /** The registry of services, or false for none; default: `services.yaml` that belongs to the notes. */
  readonly services?: string | false;
  /** Level of the headings that begin a page. */
  readonly split?: number;
  /** Language of the notes and the interface, a BCP 47 tag; default `en`. */
  readonly lang?: string;
  readonly tidy?: boolean;
  /** Address of the site, such as `https://notes.example`. */
  readonly site?: string;
  /** Path below which the site is served; default `/`. */
  readonly base?: string;
  /** Where the notes live: `https://github.com/owner/name`; default: git's remote. */
  readonly repository?: string;
  /** In dev: lead the browser to the section that was just saved. Default true. */
  readonly follow?: boolean;
}

/** The same, complete, with absolute paths; plain data. */
export interface Settings {
  readonly name: string | undefined;
  readonly description: string | undefined;
  /** The folder that file names in messages are relative to. */
  readonly root: string;
  readonly notes: readonly string[];
  readonly registry: { readonly path: string; readonly isOwn: boolean } | undefined;
  readonly split: number | undefined;
  readonly lang: string;
  readonly tidy: boolean;
  readonly repository: string | undefined;
  readonly follow: boolean;
  readonly base: string;
  readonly site: string | undefined;
  readonly isDev: boolean;
}

const defaultNotes = 'content/courses';

/**
 * Completes OPTIONS, which go before those in `unscroll.config.json` beside the registry. Relative paths are from ROOT,
 * in the file from its own folder.
 */
export function resolveSettings(given: UnscrollOptions, root: string, isDev: boolean): Settings {
  const options = { ...readConfig(configFolder(given, root)), ...withoutUndefined(given) };
  const notes = (options.notes ?? [defaultNotes]).map((path) => resolve(root, path));
  return {
    name: options.name,
    description: options.description,
    root,
    notes,
    registry: registryOf(options, root),
    split: options.split,
    lang: options.lang ?? 'en',
    tidy: options.tidy ?? true,
    repository: options.repository,
    follow: options.follow ?? true,
    base: normaliseBase(options.base ?? '/'),
    site: options.site,
    isDev,
  };
}

// Beside the notes; those of this repository have theirs one folder up, since courses are a collection of their own.
function registryOf(options: UnscrollOptions, root: string): Settings['registry'] {
  if (options.services === false) return undefined;
  const own = join(configFolder(options, root), 'services.yaml');
  if (options.services !== undefined) {
    const path = resolve(root, options.services);
    return { path, isOwn: path === own };
  }
  return existsSync(own) ? { path: own, isOwn: true } : undefined;
}

// Where registry, ledger and settings of the notes are.
function configFolder({ notes }: UnscrollOptions, root: string): string {
  if (!notes) return resolve(root, 'content');
  const first = resolve(root, notes[0]!);
  return /\.mdx?$/i.test(first) ? dirname(first) : first;
}

function readConfig(folder: string): UnscrollOptions {
  const path = join(folder, 'unscroll.config.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as UnscrollOptions) : {};
}

/** OPTIONS without the keys that are undefined. */
export function withoutUndefined(options: {
  readonly [Key in keyof UnscrollOptions]?: UnscrollOptions[Key] | undefined;
}): UnscrollOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as UnscrollOptions;
}
