// One run over the notes, from files on the disk to finished pages: all edges and stages in the order in which they happen.
import { join } from 'node:path';
import { checkImports } from './check-imports.ts';
import { checkPictures } from './check-pictures.ts';
import { codeFolder } from './code-folder.ts';
import { findAbout, type About } from './find-about.ts';
import { findDiagrams, summarise } from './diagrams/find-diagrams.ts';
import { findBrand, type BrandPictures } from './find-brand.ts';
import { findPictures, type Pictures } from './find-pictures.ts';
import { changedDates } from './git-dates.ts';
import { finishPages } from './markdown/finish-pages.ts';
import { openAvifWork } from './make-avif.ts';
import type { Highlighter } from './markdown/highlight.ts';
import type { Memory } from './memory.ts';
import type { Notes } from './notes.ts';
import { notesInLanguage } from './notes-in-language.ts';
import type { Settings } from './options.ts';
import { formatFindings, NotesError } from './problems.ts';
import { repositoryPaths } from './repository-paths.ts';
import type { OtherLanguage } from './translations/translations.ts';
import { writeLanguages } from './write-languages.ts';
import { type ModuleFile, writeModules } from './write-modules.ts';

/** What a run leaves: the notes as pages, finished. */
export interface Run {
  readonly notes: Notes;
  readonly pictures: Pictures;
  /** Files of the pages with components, by page id. */
  readonly modules: ReadonlyMap<string, ModuleFile>;
  /** Days of last changes, by page id. */
  readonly dates: ReadonlyMap<string, string>;
  /** Paths of the files in their repository, by file. */
  readonly paths: ReadonlyMap<string, string>;
  readonly about: About;
  readonly brand: BrandPictures;
  /** What the site has in other languages. */
  readonly others: readonly OtherLanguage[];
}

/**
 * Runs everything that comes before Astro's pages; ROOT is the folder that Astro runs in. WARN gets what is to be said,
 * MEMORY is what dev remembers.
 * @throws NotesError with all findings, if one is an error (or any is, when strict).
 */
export async function runStages(
  settings: Settings,
  root: string,
  highlighter: Highlighter,
  warn: (message: string) => void,
  memory?: Memory,
): Promise<Run> {
  // Files to bytes, bytes to pages with addresses.
  const { notes: made, others } = notesInLanguage(settings, memory);
  const notes = checkPictures(checkImports(made), settings.folder);
  if (notes.hasErrors || (settings.strict && notes.findings.length)) throw new NotesError(notes.findings);
  if (notes.findings.length) warn(formatFindings(notes.findings));

  // Code highlighted, tables framed, pictures in their places.
  const avif = settings.release ? openAvifWork(settings, join(codeFolder(root), 'avif')) : undefined;
  const pictures = await findPictures(notes, settings, avif?.of);
  const { addresses } = notes;
  const diagrams = await findDiagrams(notes.pages, { folder: settings.folder, addresses, isDrawing: !settings.isDev });
  await finishPages(notes.pages, {
    findPicture: pictures.find,
    findDiagram: diagrams.find,
    highlighter,
    withLines: settings.isDev,
  });

  if (pictures.missing.size && !settings.isDev) warn(summary(pictures.missing));
  const smaller = avif?.finish();
  if (smaller) console.log(`release: ${smaller}`);
  if (diagrams.missing.length && !settings.isDev) warn(summarise(diagrams.missing));

  // The languages whose words browsers may ask for.
  writeLanguages(codeFolder(root), notes);

  // What has components goes to a file for the MDX compiler.
  const modules = writeModules(join(codeFolder(root), 'modules'), notes.pages, notes.documents);

  // When each section last changed, and where it can be edited.
  const dates = memory?.dates ?? changedDates(notes.documents, notes.pages);
  if (memory) memory.dates = dates;
  const paths = repositoryPaths(notes.documents, memory?.prefixes);

  // Whose the notes are, and what they are known by.
  const about = findAbout(settings);
  const brand = await findBrand(settings, notes.addresses);
  const copies = new Map([...pictures.copies, ...diagrams.copies, ...brand.copies]);
  return { notes, pictures: { ...pictures, copies }, modules, dates, paths, about, brand: brand.pictures, others };
}

/** One line, however many pictures are not here. */
function summary(missing: ReadonlySet<string>): string {
  const elsewhere = [...missing].filter((src) => /^(https?:)?\/\//i.test(src)).length;
  const count = missing.size === 1 ? '1 picture is' : `${missing.size} pictures are`;
  const where = elsewhere ? ` (${elsewhere} on other hosts)` : '';
  const advice = elsewhere ? '; builds fetch nothing, `unscroll pictures fetch` does' : '';
  return `${count} not here${where} and shown as text${advice}`;
}
