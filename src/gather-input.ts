// The edge to the disk: from settings to the bytes that the stages read.
import { readFileSync, statSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { findLinkedNotes } from './find-linked-notes.ts';
import { lastStood } from './last-stood.ts';
import { linkRepositoryFiles } from './link-repository-files.ts';
import type { NotesInput } from './notes.ts';
import { createFindings, type Findings, NotesError } from './problems.ts';
import { defaultNotes, type Settings } from './options.ts';
import { findTranslations } from './translations/find-translations.ts';
import type { SourceFile } from './types.ts';

/**
 * Reads the course files (of the notes themselves or of one translation) and the registry that SETTINGS name.
 * @throws NotesError `input/not-found`, `input/not-readable`, `input/no-notes`, `input/untrusted-mdx` or `translations/…`.
 */
export function gatherInput(settings: Settings): NotesInput {
  return gatherLanguages(settings)(settings);
}

/** The same for several languages of one site, whose files are read and sorted out once. @throws NotesError as above */
export function gatherLanguages(settings: Settings): (language: Settings) => NotesInput {
  const findings = createFindings();
  const paths = [...new Set(settings.notes.flatMap((path) => findNotes(path, nameIn(settings.root, path), findings)))];
  for (const path of paths) if (isForeignModule(path, settings)) refuseModule(nameIn(settings.root, path), findings);
  const registry = settings.registry;
  if (registry && kindOf(registry.path) !== 'file')
    findings.error(
      'input/not-found',
      'there is no such registry',
      { file: nameIn(settings.root, registry.path) },
      'Check --services, or leave it out.',
    );
  const all = paths.flatMap((path) => readSource(path, nameIn(settings.root, path), findings));
  const { own, translations } = settings.translations
    ? findTranslations(all, findings)
    : { own: all, translations: new Map<string, readonly SourceFile[]>() };
  if (findings.hasErrors()) throw new NotesError(findings.all());
  const tags = [...translations.keys()];
  return (language) =>
    inputOf(language, language.translation === undefined ? own : (translations.get(language.translation) ?? []), tags);
}

function inputOf(settings: Settings, sources: readonly SourceFile[], translations: readonly string[]): NotesInput {
  const { registry } = settings;
  return {
    sources,
    translations,
    terms: settings.terms,
    registry: registry && {
      file: nameIn(settings.root, registry.path),
      text: readFileSync(registry.path, 'utf8'),
      isOwn: registry.isOwn,
    },
    ledger:
      kindOf(settings.ledger) === 'file'
        ? { file: nameIn(settings.root, settings.ledger), text: readFileSync(settings.ledger, 'utf8') }
        : undefined,
    lastStood: settings.isDev ? undefined : lastStood(sources),
    linkToFile: linkRepositoryFiles(settings.origin, settings.folder),
    base: settings.base,
    lang: settings.lang,
    givenLang: settings.givenLang,
    split: settings.split,
    tidy: settings.tidy,
    drafts: settings.isDev,
    strict: settings.strict,
  };
}

/**
 * The course files that PATH (absolute) means: a file itself; a folder's Markdown files or, where it has none, the
 * READMEs of its subfolders, and the Markdown files inside that these link to; what a glob matches.
 */
function findNotes(path: string, name: string, findings: Findings): string[] {
  const kind = kindOf(path);
  if (kind === 'file') return [path];
  const find = (pattern: string, cwd: string) =>
    globSync(pattern, { cwd, absolute: true, caseSensitiveMatch: false, expandDirectories: false })
      .filter((file) => kindOf(file) === 'file')
      .sort();
  if (kind === 'folder') {
    const own = find('*.{md,mdx}', path);
    const inside = own.length ? own : find('*/readme.{md,mdx}', path);
    if (!inside.length)
      findings.error(
        'input/no-notes',
        'the folder holds no Markdown file',
        { file: name },
        'Put a .md or .mdx file into it, or name one.',
      );
    return [...inside, ...findLinkedNotes(path, inside)];
  }
  const matches = isDynamicPattern(path) ? find(path.replaceAll('\\', '/'), dirname(path)) : [];
  if (!matches.length)
    findings.error(
      'input/not-found',
      'there is no such file or folder',
      { file: name },
      name === defaultNotes
        ? 'Name your notes: unscroll README.md'
        : 'Check the path; it is relative to the folder you are in.',
    );
  return matches;
}

function readSource(path: string, file: string, findings: Findings): SourceFile[] {
  try {
    return [{ file, path, bytes: readFileSync(path) }];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    findings.error('input/not-readable', `the file can't be read: ${code}`, { file }, 'Check its permissions.');
    return [];
  }
}

// MDX runs code while it is built: that of the folder one works in is one's own, any other may be anybody's.
function isForeignModule(path: string, { root, trust }: Settings): boolean {
  return !trust && /\.mdx$/i.test(path) && relative(root, path).startsWith('..');
}

function refuseModule(file: string, findings: Findings): void {
  findings.error(
    'input/untrusted-mdx',
    'MDX runs code, and this file is outside the folder you are in',
    { file },
    'If you trust its author, build with --trust.',
  );
}

function nameIn(root: string, path: string): string {
  return relative(root, path).replaceAll('\\', '/') || '.';
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path);
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}
