// In: the documents of a site. Out: its pages with headings and final ids, and where each anchor of a file now is.
// 1 drafts out (or marked)   2 outline → levels   3 cut at the headings   4 slugs of courses and pages
// 5 on each page: heading ids, levels without gaps, its footnotes   6 the file's anchors → pages
import type { Findings } from '../problems.ts';
import type { CourseDocument, NotesPage, SourceFile, Target } from '../types.ts';
import { chooseLevels } from './choose-levels.ts';
import { createSlugs, type Slugs } from './create-slugs.ts';
import { type Cut, cutPages } from './cut-pages.ts';
import { headingText } from './heading-text.ts';
import { makePage } from './make-page.ts';
import { partKey } from '../remember.ts';
import { outlineOf } from './outline-of.ts';
import { withoutDrafts } from './without-drafts.ts';

export interface SplitOptions {
  /** Level of the headings that begin a page, for all files; front matter wins. */
  readonly split?: number | undefined;
  /** Keep sections marked `<!-- draft -->`. */
  readonly drafts: boolean;
  /** Language of files that don't say theirs, a BCP 47 tag. */
  readonly lang: string;
  /** First parts of addresses that no course may have, beside those that no site's may. */
  readonly reserved?: readonly string[] | undefined;
}

export interface SplitNotes {
  /** All pages: home first where it shows text, then course by course in the order of the text. */
  readonly pages: readonly NotesPage[];
  /** For each file: GitHub's anchor in the whole file, or an anchor that the author made → where it is. */
  readonly anchors: ReadonlyMap<string, ReadonlyMap<string, Target>>;
}

/** Splits DOCUMENTS at their section headings into pages. Findings: `split/reserved-slug`. */
export function split(documents: readonly CourseDocument[], options: SplitOptions, findings: Findings): SplitNotes {
  const pages: NotesPage[] = [];
  const anchors = new Map<string, ReadonlyMap<string, Target>>();
  const courseSlugs = createSlugs(options.reserved);
  for (const document of documents) {
    const tree = withoutDrafts(document.tree, options.drafts);
    const key = partKey(document.key, JSON.stringify([options.split, options.drafts, documents.length]));
    const levels = chooseLevels(outlineOf({ key, nodes: tree.children }), document.frontMatter.split ?? options.split);
    const shownFootnotes = new Set<string>();
    const cuts = cutPages(tree.children, levels, documents.length === 1);
    const ofFile = addressCuts(cuts, document, courseSlugs, findings).map((cut) =>
      makePage(cut, { ...document, key, lang: document.lang ?? options.lang }, shownFootnotes),
    );
    pages.push(...ofFile.map(({ page }) => page));
    anchors.set(document.source.file, anchorsOf(document, ofFile));
  }
  return { pages, anchors };
}

/** Anchor of the whole file → where it is; GitHub's own before those that authors made, earlier ones before later ones. */
function anchorsOf(
  document: CourseDocument,
  made: readonly { page: NotesPage; anchors: ReadonlyMap<string, Target> }[],
): Map<string, Target> {
  const all = new Map<string, Target>();
  for (const { anchors } of made) for (const [anchor, target] of anchors) if (!all.has(anchor)) all.set(anchor, target);
  for (const { anchor, lines } of document.dropped) {
    const page = made.findLast(({ page }) => page.lines.start <= lines.start)?.page ?? made[0]?.page;
    if (anchor && page && !all.has(anchor)) all.set(anchor, { page: page.id });
  }
  return all;
}

/** A cut with the ids that its page will have. */
export interface AddressedCut extends Cut {
  readonly id: string;
  readonly course: string;
  readonly parent: string;
  readonly title: string;
}

function addressCuts(
  cuts: readonly Cut[],
  document: CourseDocument,
  courseSlugs: Slugs,
  findings: Findings,
): AddressedCut[] {
  let course = '';
  let group = '';
  let sectionSlugs = createSlugs();
  return cuts.map((cut) => {
    const title = titleOf(cut, document);
    if (cut.kind === 'home') return { ...cut, id: '', course: '', parent: '', title };
    if (cut.kind === 'course') {
      const wanted = document.frontMatter.slug ?? courseSlugSource(cut, document, title);
      course = courseSlugs.course(wanted, (reserved, given) =>
        findings.warn(
          'split/reserved-slug',
          `the address /${reserved}/ belongs to the site itself, so this course gets /${given}/`,
          { file: document.source.file, line: 1, column: 1 },
          'Give the file a `slug:` of its own in its front matter.',
        ),
      );
      sectionSlugs = createSlugs();
      return { ...cut, id: course, course, parent: '', title };
    }
    const id = `${course}/${sectionSlugs.section(title)}`;
    const parent = cut.isInGroup ? group : course;
    if (cut.kind === 'group') group = id;
    return { ...cut, id, course, parent, title };
  });
}

function titleOf(cut: Cut, document: CourseDocument): string {
  const written = cut.heading ? headingText(cut.heading) : '';
  if (written) return written;
  return cut.isWholeFile ? (document.frontMatter.title ?? nameOfFile(document.source)) : 'Untitled';
}

// A README is named by its title (or its folder), any other file by its own name: that is what stays when titles change.
function courseSlugSource(cut: Cut, document: CourseDocument, title: string): string {
  return cut.isWholeFile && !isReadme(document.source.path) ? nameOfFile(document.source) : title;
}

function nameOfFile({ path, name: given }: SourceFile): string {
  const parts = path.split(/[\\/]/);
  const name = isReadme(path) ? (parts.at(-2) ?? 'notes') : (given ?? parts.at(-1)!.replace(/\.\w+$/, ''));
  return name === '' ? 'notes' : name;
}

function isReadme(path: string): boolean {
  return /(^|[\\/])(readme|index)[^\\/]*$/i.test(path);
}
