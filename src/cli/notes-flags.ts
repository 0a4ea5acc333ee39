// The flags that all commands over notes share, and what they mean to the integration.
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { languageTag } from '../language-tag.ts';
import { type UnscrollOptions, withoutUndefined } from '../options.ts';

export interface NotesFlags {
  readonly base?: string;
  readonly site?: string;
  readonly services?: string | boolean;
  readonly ledger?: string;
  readonly split?: number;
  readonly lang?: string;
  readonly tidy?: boolean;
  readonly trust?: boolean;
}

/** Adds NOTES and the flags of {@link NotesFlags} to COMMAND. */
export function addNotesFlags(command: Command): Command {
  return command
    .argument('[notes...]', 'Markdown files, or folders of them (default: content/courses)')
    .option('--base <path>', 'path that the site is served below, such as /notes/; ./ for any', parseBase)
    .option('--site <url>', 'address of the host, such as https://notes.example', parseSite)
    .option('--services <file>', 'registry of services (default: services.yaml beside the notes)')
    .option('--no-services', 'link no services')
    .option('--ledger <file>', 'ledger of published addresses (default: links.lock beside the notes)')
    .option('--split <level>', 'level of the headings that begin a page, 1 to 6', parseLevel)
    .option('--lang <tag>', 'language of the notes, such as en or pt-BR', parseLanguage)
    .option('--no-tidy', 'leave the markup of the notes as it is')
    .option('--trust', 'run the code in MDX files from outside this folder');
}

/** The options of the integration that NOTES and FLAGS mean; paths are relative to ROOT. */
export function toOptions(notes: readonly string[], flags: NotesFlags, root: string): UnscrollOptions {
  const { services, tidy, base, site, split, lang, ledger, trust } = flags;
  return withoutUndefined({
    root,
    notes: notes.length ? notes.map((path) => resolve(root, path)) : undefined,
    base,
    site,
    split,
    lang,
    ledger,
    trust,
    tidy: tidy === false ? false : undefined,
    services: services === true ? undefined : services,
  });
}

function parseBase(text: string): string {
  if (/^[a-z][a-z0-9+.-]*:|[?#\\]/i.test(text))
    throw new InvalidArgumentError('A base is a path, such as /notes/; the host belongs into --site.');
  return text;
}

function parseSite(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError('A site is an address, such as https://notes.example.');
  if (url.pathname !== '/' || url.search || url.hash)
    throw new InvalidArgumentError(`A site has no path: use --site ${url.origin} --base ${url.pathname}.`);
  return url.origin;
}

function parseLevel(text: string): number {
  if (!/^[1-6]$/.test(text)) throw new InvalidArgumentError('A level is a number from 1 to 6.');
  return Number(text);
}

function parseLanguage(text: string): string {
  const tag = languageTag(text);
  if (tag === undefined) throw new InvalidArgumentError('A language is a tag such as en, de or zh-Hans.');
  return tag;
}
