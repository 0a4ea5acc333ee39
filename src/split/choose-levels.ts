/** A heading of the top level of a file, in order. */
export interface Outline {
  readonly depth: number;
  /** Words between it and the next heading. */
  readonly words: number;
  /** Whether it has words of its own; one that is only a picture has none. */
  readonly isNamed: boolean;
}

/** Which headings of a file make courses and pages. */
export interface Levels {
  /** Index of the heading that names the whole file. */
  readonly title: number | undefined;
  /** Depth of the headings that begin a course; undefined where the file is one course. */
  readonly course: number | undefined;
  /** Depth of the headings that begin a page of their own; undefined where nothing is to be split. */
  readonly section: number | undefined;
  /** Headings on that depth whose page would be giant: index → depth of the headings below that begin pages instead. */
  readonly giants: ReadonlyMap<number, number>;
}

// Beyond this many words nobody calls it one page: a quarter of an hour's reading.
const comfortableWords = 3000;
const giantWords = 2 * comfortableWords;
// Fewer parts than this are no help to who looks for something.
const fewestParts = 3;

/**
 * Chooses where to cut a file, from its outline alone: a page is what one would link to.
 *
 * 1. The first heading names the file if no other stands on its level or above, or if it holds nothing: it is only a
 *    picture, or the next heading on its level or above follows at once. Headings that are only pictures cut nothing.
 * 2. Pages begin at the shallowest level on which fewer than a third of the pages have more than 3,000 words; if there is
 *    none, at the last level that has more than one heading. SPLIT names the level instead.
 * 3. A page that is still giant (more than 6,000 words) and has at least three parts is a group: its parts, on the
 *    shallowest level below it, are pages. Not with SPLIT.
 * 4. Headings between the title and that level: the shallowest are courses, those between are groups.
 */
export function chooseLevels(outline: readonly Outline[], split?: number): Levels {
  const title = namesTheFile(outline) ? 0 : undefined;
  const body = outline.map((heading, index) => ({ ...heading, index })).slice(title === undefined ? 0 : 1);
  const named = body.filter(({ isNamed }) => isNamed);
  const levels = [...new Set(named.map(({ depth }) => depth))].sort((a, b) => a - b);
  if (!levels.length) return { title, course: undefined, section: undefined, giants: new Map() };

  const section =
    split === undefined
      ? (levels.find((level) => isComfortable(body, level)) ?? lastShared(named, levels))
      : (levels.findLast((level) => level <= split) ?? levels[0]!);
  const course = levels[0]! < section ? levels[0] : undefined;
  return { title, course, section, giants: split === undefined ? findGiants(body, section) : new Map() };
}

function namesTheFile([first, ...others]: readonly Outline[]): boolean {
  if (!first) return false;
  const isAlone = others.every(({ depth }) => depth > first.depth);
  return isAlone || !first.isNamed || (first.words === 0 && others[0]!.depth <= first.depth);
}

type Numbered = Outline & { readonly index: number };

/** The pages that BODY makes when cut at LEVEL and above, with what belongs to each. */
function pagesAt(body: readonly Numbered[], level: number): { head: Numbered; parts: Numbered[]; words: number }[] {
  const pages: { head: Numbered; parts: Numbered[]; words: number }[] = [];
  for (const heading of body) {
    if (heading.isNamed && heading.depth <= level) pages.push({ head: heading, parts: [], words: heading.words });
    else if (pages.length) {
      const page = pages.at(-1)!;
      page.words += heading.words;
      if (heading.isNamed) page.parts.push(heading);
    }
  }
  return pages;
}

function isComfortable(body: readonly Numbered[], level: number): boolean {
  const pages = pagesAt(body, level).filter(({ words }) => words > 0);
  return pages.filter(({ words }) => words > comfortableWords).length * 3 < Math.max(pages.length, 1);
}

function lastShared(named: readonly Outline[], levels: readonly number[]): number {
  return levels.findLast((level) => named.filter(({ depth }) => depth === level).length > 1) ?? levels[0]!;
}

function findGiants(body: readonly Numbered[], section: number): Map<number, number> {
  const giants = new Map<number, number>();
  for (const { head, parts, words } of pagesAt(body, section)) {
    if (head.depth !== section || words <= giantWords || !parts.length) continue;
    const depth = Math.min(...new Set(parts.map((part) => part.depth)));
    if (parts.filter((part) => part.depth === depth).length >= fewestParts) giants.set(head.index, depth);
  }
  return giants;
}
