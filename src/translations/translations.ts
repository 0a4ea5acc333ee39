// In: the notes in one language and in the others. Out: where each page's counterparts are, and links between the files.
// 1 files and what they translate   2 their pages, paired in order   3 links that name files of other languages → addresses
import { dirname, posix } from 'node:path';
import type { Addresses } from '../permalinks/addresses.ts';
import { createAnchorIndex } from '../permalinks/anchor-index.ts';
import type { LinkToFile } from '../permalinks/permalinks.ts';
import type { CourseDocument, NotesPage, SourceFile, Target } from '../types.ts';
import { alignPages } from './align-pages.ts';

/** The notes in one language, as far as others need to know them. */
export interface LanguageNotes {
  readonly lang: string;
  readonly documents: readonly CourseDocument[];
  readonly pages: readonly NotesPage[];
  readonly anchors: ReadonlyMap<string, ReadonlyMap<string, Target>>;
  readonly addresses: Addresses;
  /** Whether it has the pages of a registry, which are the same in all languages. */
  readonly hasRegistry: boolean;
}

/** What the site has in another language; plain data. */
export interface OtherLanguage {
  readonly lang: string;
  readonly home: string;
  /** Base of its addresses where it has the same services, else undefined. */
  readonly services: string | undefined;
  /** Addresses of the counterparts, by id of our page. */
  readonly pages: Readonly<Record<string, string>>;
}

/** What OTHER has for the pages of OURS. */
export function counterparts(ours: Pick<LanguageNotes, 'documents' | 'pages'>, other: LanguageNotes): OtherLanguage {
  const files = new Map(other.documents.map(({ source }) => [originalOf(source), source.file]));
  const pages = new Map<string, string>();
  for (const { source } of ours.documents) {
    const file = files.get(originalOf(source));
    if (file === undefined) continue;
    const inFile = (all: readonly NotesPage[], name: string) => all.filter((page) => page.file === name);
    for (const [id, theirs] of alignPages(inFile(ours.pages, source.file), inFile(other.pages, file)))
      pages.set(id, other.addresses.of({ page: theirs }));
  }
  const { lang, addresses, hasRegistry } = other;
  return {
    lang,
    home: addresses.home,
    services: hasRegistry ? addresses.services : undefined,
    pages: { ...Object.fromEntries(pages), '': addresses.home },
  };
}

/** The addresses of files that are pages in one of OTHERS. */
export function linkToLanguages(others: readonly LanguageNotes[]): LinkToFile {
  const all = others.map((other) => ({
    ...other,
    files: new Map(other.documents.map(({ source }) => [source.path.replaceAll('\\', '/'), source.file])),
    index: createAnchorIndex(other.documents, other.anchors),
  }));
  return (from, path, rest) => {
    const wanted = posix.resolve(dirname(from).replaceAll('\\', '/'), path);
    for (const { files, index, addresses } of all) {
      const file = files.get(wanted);
      if (file === undefined) continue;
      const anchor = decode(rest.split('#')[1] ?? '');
      const target = index.exactly(file, anchor) ?? index.loosely(file, anchor)?.target ?? index.topOf(file);
      return target ? addresses.of(target) : addresses.home;
    }
    return undefined;
  };
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

function originalOf({ path, translates }: SourceFile): string {
  return translates ?? path;
}
