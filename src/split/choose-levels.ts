/** A heading of the top level of a file, in order, with the words between it and the next one. */
export interface Outline {
  readonly depth: number;
  readonly words: number;
}

/** Which headings of a file make courses and pages. */
export interface Levels {
  /** Index of the heading that names the whole file. */
  readonly title: number | undefined;
  /** Depth of the headings that begin a course; undefined where the file is one course. */
  readonly course: number | undefined;
  /** Depth of the headings that begin a page of their own; undefined where nothing is to be split. */
  readonly section: number | undefined;
}

// Beyond this many words nobody calls it one page; a quarter of an hour's reading.
const comfortableWords = 3000;

/**
 * Chooses where to cut a file, from its outline alone.
 *
 * 1. The first heading names the file if no other stands on its level or above.
 * 2. Pages begin at the shallowest level below at which the page of an average word is comfortable (at most 3,000
 *    words: Σ words² ÷ Σ words, so that one giant section counts as giant); if none is, at the last level that has more
 *    than one heading. SPLIT names the level instead.
 * 3. Headings between the title and that level: the shallowest are courses, those between are groups.
 */
export function chooseLevels(outline: readonly Outline[], split?: number): Levels {
  const [first, ...others] = outline;
  const isTitled = first !== undefined && others.every(({ depth }) => depth > first.depth);
  const body = isTitled ? others : outline;
  const title = isTitled ? 0 : undefined;
  const levels = [...new Set(body.map(({ depth }) => depth))].sort((a, b) => a - b);
  if (!levels.length) return { title, course: undefined, section: undefined };

  const section =
    split !== undefined
      ? nearestLevel(levels, split)
      : (levels.find((level) => isComfortable(body, level)) ?? lastShared(body, levels));
  const course = levels[0]! < section ? levels[0] : undefined;
  return { title, course, section };
}

function isComfortable(outline: readonly Outline[], level: number): boolean {
  const pages: number[] = [];
  for (const { depth, words } of outline) {
    if (depth <= level) pages.push(words);
    else if (pages.length) pages[pages.length - 1]! += words;
  }
  const total = sum(pages);
  return sum(pages.map((words) => words * words)) <= comfortableWords * total;
}

function lastShared(outline: readonly Outline[], levels: readonly number[]): number {
  const shared = levels.filter((level) => outline.filter(({ depth }) => depth === level).length > 1);
  return shared.at(-1) ?? levels[0]!;
}

function nearestLevel(levels: readonly number[], split: number): number {
  return [...levels].reverse().find((level) => level <= split) ?? levels[0]!;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
