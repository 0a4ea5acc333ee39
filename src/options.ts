// What a site may be told: by astro.config.mjs, by the command line, by tests. Everything has a default.
import { existsSync, statSync } from 'node:fs';
import { dirname, join, parse, resolve } from 'node:path';
import { languageTag } from './language-tag.ts';
import { findOrigin } from './find-origin.ts';
import { isRelative, normaliseBase } from './permalinks/addresses.ts';
import { readConfig, type Config } from './read-config.ts';
import type { Origin } from './repository-host.ts';

export interface UnscrollOptions extends Config {
  /** Folder that relative paths start from; default: Astro's root. */
  readonly root?: string;
  /** Course files or folders of them; default `content/courses`. */
  readonly notes?: readonly string[];
  /** Findings stop the build. */
  readonly strict?: boolean;
  /** Make what others are shown of the site, and pack its files for sending. */
  readonly release?: boolean;
  /** Read MDX, which runs code, from outside the root as well. */
  readonly trust?: boolean;
  /** Of several languages the one to make, by the tag that its files' names say; default: the notes' own. */
  readonly translation?: string;
}

/** The same, complete, with absolute paths; plain data. */
export interface Settings {
  readonly name: string | undefined;
  readonly description: string | undefined;
  /** The folder that file names in messages are relative to. */
  readonly root: string;
  readonly notes: readonly string[];
  readonly registry: { readonly path: string; readonly isOwn: boolean } | undefined;
  /** Without a registry: whether terms that the text itself defines are linked. */
  readonly terms: boolean;
  /** Path of the ledger, whether it exists or not. */
  readonly ledger: string;
  readonly split: number | undefined;
  readonly lang: string;
  /** The language, where somebody said it: it goes before what the text looks like. */
  readonly givenLang: string | undefined;
  readonly tidy: boolean;
  /** Where the notes live. */
  readonly origin: Origin | undefined;
  /** Where registry, ledger and settings of the notes are. */
  readonly folder: string;
  /** What the settings say of author and licence. */
  readonly author: string | undefined;
  readonly license: string | false | undefined;
  /** Absolute paths. */
  readonly logo: string | { readonly light: string; readonly dark: string } | undefined;
  readonly favicon: string | undefined;
  readonly stylesheet: string | undefined;
  /** Hue of the accent. */
  readonly accent: number | undefined;
  readonly links: readonly { readonly title: string; readonly href: string }[];
  /** Markdown. */
  readonly footer: string | undefined;
  readonly follow: boolean;
  /** Whether readers may keep the site for reading without a network. */
  readonly offline: boolean;
  /** Whether the whole site is there as one file, too. */
  readonly oneFile: boolean;
  /** Whether it is there as a book, too: printed, or for readers of books. */
  readonly pdf: boolean;
  readonly epub: boolean;
  /** The translation that is made, a BCP 47 tag; undefined for the notes themselves. */
  readonly translation: string | undefined;
  /** Whether files are taken for translations by their names. */
  readonly translations: boolean;
  /** The settings of the notes themselves, where this is a translation. */
  readonly original?: Settings;
  readonly base: string;
  /** Whether the finished site's addresses are relative: it works under any path, and doesn't know its own address. */
  readonly isRelative: boolean;
  readonly site: string | undefined;
  readonly isDev: boolean;
  readonly strict: boolean;
  /** Whether cards are drawn and files packed. */
  readonly release: boolean;
  readonly trust: boolean;
}

/** Where notes are that nobody names. */
export const defaultNotes = 'content/courses';

/**
 * Completes OPTIONS, which go before those in `unscroll.config.json` beside the registry. Relative paths are from ROOT,
 * in the file from its own folder.
 * @throws NotesError `config/…` if that file is wrong.
 */
export function resolveSettings(given: UnscrollOptions, root: string, isDev: boolean): Settings {
  const folder = configFolder(given, root);
  const options = { ...readConfig(folder, root), ...withoutUndefined(given) };
  const lang = options.lang === undefined ? undefined : languageTag(options.lang);
  const notes = (options.notes ?? [defaultNotes]).map((path) => resolve(root, path));
  // While one writes, the site is at the root.
  const base = normaliseBase(isDev && isRelative(options.base) ? '/' : (options.base ?? '/'));
  const settings: Settings = {
    name: options.name,
    description: options.description,
    root,
    notes,
    registry: registryOf(options, root, folder),
    terms: options.services !== false,
    ledger: resolve(root, options.ledger ?? join(folder, 'links.lock')),
    split: options.split,
    lang: lang ?? 'en',
    givenLang: lang,
    tidy: options.tidy ?? true,
    origin: findOrigin(folder, options.repository, options.host),
    folder,
    author: options.author,
    license: options.license,
    logo: options.logo,
    favicon: options.favicon,
    accent: options.accent,
    links: options.links ?? [],
    footer: options.footer,
    stylesheet: options.stylesheet,
    follow: options.follow ?? true,
    offline: options.offline ?? true,
    oneFile: options.oneFile ?? true,
    pdf: options.pdf ?? false,
    epub: options.epub ?? false,
    translation: undefined,
    translations: options.translations ?? true,
    base,
    isRelative: isRelative(options.base) && !isDev,
    site: isRelative(options.base) ? undefined : options.site,
    isDev,
    strict: options.strict ?? false,
    release: options.release ?? false,
    trust: options.trust ?? false,
  };
  return options.translation === undefined ? settings : settingsFor(settings, options.translation);
}

/** SETTINGS of the TRANSLATION (undefined: of the notes themselves) of the same site: its own addresses and ledger. */
export function settingsFor(settings: Settings, translation: string | undefined): Settings {
  const original = settings.original ?? settings;
  if (translation === undefined) return original;
  const { dir, name, ext } = parse(original.ledger);
  return {
    ...original,
    original,
    translation,
    lang: translation,
    givenLang: translation,
    base: original.base + translationPath(translation),
    ledger: join(dir, `${name}.${translation}${ext}`),
    // Where it says where a service is defined, it speaks of the notes themselves.
    registry: original.registry && { ...original.registry, isOwn: false },
  };
}

/** Where the pages of TRANSLATION are, below the site's base. */
export function translationPath(translation: string | undefined): string {
  return translation === undefined ? '' : `${translation.toLowerCase()}/`;
}

// Beside the notes; those of this repository have theirs one folder up, since courses are a collection of their own.
function registryOf(options: UnscrollOptions, root: string, folder: string): Settings['registry'] {
  if (options.services === false) return undefined;
  const own = join(folder, 'services.yaml');
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
  if (statSync(first, { throwIfNoEntry: false })?.isDirectory()) return first;
  return dirname(first.replace(/[/\\][^/\\]*[*?{[].*$/, '/notes'));
}

/** OPTIONS without the keys that are undefined. */
export function withoutUndefined<Options extends object>(options: Options): DefinedOnly<Options> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as DefinedOnly<Options>;
}

type DefinedOnly<Options> = { [Key in keyof Options]?: Exclude<Options[Key], undefined> };
