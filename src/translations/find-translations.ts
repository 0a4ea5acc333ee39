import { basename, dirname, relative } from 'node:path';
import { nearest, type Findings } from '../problems.ts';
import { readTop } from '../read/read-top.ts';
import type { SourceFile } from '../types.ts';
import { languageInName } from './language-in-name.ts';

/** The files of a site, sorted out. */
export interface SortedSources {
  /** Those that translate no other file. */
  readonly own: readonly SourceFile[];
  /** Those that do, by language, in the order of the languages' BCP 47 tags. Each is named as what it translates. */
  readonly translations: ReadonlyMap<string, readonly SourceFile[]>;
}

interface Translation {
  readonly original: SourceFile;
  readonly lang: string;
}

/** A file whose name ends with a language. */
interface Candidate {
  readonly source: SourceFile;
  readonly stem: string;
  readonly lang: string;
  /** Whether the ending is two letters. */
  readonly isShort: boolean;
}

/**
 * Which of SOURCES translate others. `README-ja.md` translates `README.md` in its folder or the nearest one above; of
 * translations without an original the English one is it, else the first. Where the name ends with two letters and the
 * text is clearly in another language, it is none. Front matter goes before names: `translates: README.md` with `lang`,
 * or `translates: false`. Findings: `translations/unknown-file`, `translations/no-language`.
 */
export function findTranslations(sources: readonly SourceFile[], findings: Findings): SortedSources {
  const tops = createTops();
  const byPlace = new Map(sources.map((source) => [placeOf(source, nameOf(source)), source]));
  const found = new Map<SourceFile, Translation>();
  const orphans: Candidate[] = [];
  for (const source of sources) {
    const said = whatIsSaid(source, sources, tops, findings);
    if (said) found.set(source, said);
    const candidate = said === undefined ? candidateOf(source, tops) : undefined;
    const original = candidate && originalOf(candidate, byPlace);
    // Two letters and the original's own language: `README-ai.md` is not about Anguilla's English.
    if (original && candidate!.isShort && primaryOf(candidate!.lang) === primaryOf(tops.languageOf(original) ?? ''))
      continue;
    if (original) found.set(source, { original, lang: candidate!.lang });
    else if (candidate) orphans.push(candidate);
  }
  // An original goes by the name of its family.
  const names = new Map<SourceFile, string>();
  for (const group of Map.groupBy(orphans, ({ source, stem }) => placeOf(source, stem)).values()) {
    const [first, ...others] = group.toSorted((a, b) => Number(isEnglish(b.lang)) - Number(isEnglish(a.lang)));
    if (others.length) names.set(first!.source, first!.stem);
    for (const { source, lang } of others) found.set(source, { original: first!.source, lang });
  }
  return sort(sources, found, names);
}

function sort(
  sources: readonly SourceFile[],
  found: ReadonlyMap<SourceFile, Translation>,
  names: ReadonlyMap<SourceFile, string>,
): SortedSources {
  const translations = new Map<string, SourceFile[]>();
  const own: SourceFile[] = [];
  const taken = new Set<string>();
  for (const source of sources) {
    const { original, lang } = found.get(source) ?? {};
    const key = `${lang} ${original?.path}`;
    // A second translation into the same language, or one of a translation, is a course of its own.
    if (!original || !lang || found.has(original) || taken.has(key)) {
      const name = names.get(source);
      own.push(name === undefined ? source : { ...source, name });
      continue;
    }
    taken.add(key);
    const renamed = { ...source, name: names.get(original) ?? nameOf(original), translates: original.path };
    translations.set(lang, [...(translations.get(lang) ?? []), renamed]);
  }
  return { own, translations: new Map([...translations].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** What front matter says of the file that SOURCE translates: null where it says none, undefined where nothing. */
function whatIsSaid(
  source: SourceFile,
  sources: readonly SourceFile[],
  tops: Tops,
  findings: Findings,
): Translation | null | undefined {
  const top = tops.of(source);
  const translates = top?.frontMatter.translates;
  if (!top || translates === undefined) return undefined;
  if (translates === false) return null;
  const others = new Map(
    sources
      .filter((other) => other !== source)
      .map((other) => [relative(dirname(source.path), other.path).replaceAll('\\', '/'), other]),
  );
  const original = others.get(translates.replace(/^\.\//, ''));
  const lang = top.frontMatter.lang ?? languageInName(nameOf(source))?.languages[0] ?? tops.languageOf(source);
  if (original && lang !== undefined) return { original, lang };
  const place = { file: source.file, line: 1, column: 1 };
  const near = nearest(translates, others.keys(), 1);
  if (original)
    findings.error(
      'translations/no-language',
      'the language of this translation can’t be told',
      place,
      'Add `lang:` with its tag, such as ja, to the front matter.',
    );
  else
    findings.error(
      'translations/unknown-file',
      `there is no "${translates}" among the notes that this file could translate`,
      place,
      near.length ? `Did you mean "${near[0]}"?` : 'Name it as it lies from this file, and build both.',
    );
  return null;
}

/** SOURCE, if its name ends with a language. */
function candidateOf(source: SourceFile, tops: Tops): Candidate | undefined {
  const named = languageInName(nameOf(source));
  const top = named && tops.of(source);
  if (!top) return undefined;
  const said = top.frontMatter.lang;
  const seen = tops.languageOf(source);
  const isShort = nameOf(source).length - named.stem.length === 3;
  const isSeen = (tag: string) => seen !== undefined && primaryOf(tag) === primaryOf(seen);
  // Two letters may mean something else. What is written out is meant, even if nobody has translated the text yet.
  const lang = named.languages.find(isSeen) ?? (isShort && seen !== undefined ? undefined : named.languages[0]);
  if (lang === undefined) return undefined;
  // `zh` alone doesn't say which way of writing; the text does.
  return { source, isShort, stem: named.stem, lang: said ?? (lang === primaryOf(lang) && isSeen(lang) ? seen! : lang) };
}

/** What is known of files without reading them whole; each is looked at once. */
interface Tops {
  readonly of: typeof readTop;
  /** The language that a file says, or that its text is clearly in. */
  readonly languageOf: (source: SourceFile) => string | undefined;
}

function createTops(): Tops {
  const tops = new Map<SourceFile, ReturnType<typeof readTop>>();
  const languages = new Map<SourceFile, string | undefined>();
  const of: Tops['of'] = (source) => {
    if (!tops.has(source)) tops.set(source, readTop(source));
    return tops.get(source);
  };
  const languageOf = (source: SourceFile) => {
    if (!languages.has(source)) languages.set(source, of(source)?.frontMatter.lang ?? of(source)?.detect());
    return languages.get(source);
  };
  return { of, languageOf };
}

function originalOf({ source, stem }: Candidate, byPlace: ReadonlyMap<string, SourceFile>): SourceFile | undefined {
  for (let folder = dirname(source.path), last = ''; folder !== last; last = folder, folder = dirname(folder)) {
    const original = byPlace.get(`${folder}/${stem.toLowerCase()}`);
    if (original) return original;
  }
  return undefined;
}

function placeOf({ path }: SourceFile, name: string): string {
  return `${dirname(path)}/${name.toLowerCase()}`;
}

function nameOf({ path }: SourceFile): string {
  return basename(path).replace(/\.mdx?$/i, '');
}

function primaryOf(tag: string): string {
  return tag.split('-')[0]!;
}

function isEnglish(tag: string): boolean {
  return primaryOf(tag) === 'en';
}
