import { headingRank } from 'hast-util-heading-rank';
import type { Element, PageKind, RootContent } from '../types.ts';
import type { Levels } from './choose-levels.ts';
import { isNamed } from './outline-of.ts';

/** The part of a file that makes one page. */
export interface Cut {
  readonly kind: PageKind;
  /** The page's own heading, where the file has one for it. */
  readonly heading: Element | undefined;
  readonly nodes: readonly RootContent[];
  /** What stands above the heading: only the title of a file can have something there. */
  readonly above: readonly RootContent[];
  /** Whether the file as a whole is this course. */
  readonly isWholeFile: boolean;
  /** Whether the page stands below the group before it. */
  readonly isInGroup: boolean;
}

/**
 * Cuts the top level NODES of a file at LEVELS. A file that is the whole site may hold several courses, its title and
 * what stands before the first course is then home's; among other files each is one course. A file that is the whole
 * site and has nothing to split is one page: home.
 */
export function cutPages(nodes: readonly RootContent[], levels: Levels, isOnlyFile: boolean): Cut[] {
  const hasCourses = isOnlyFile && levels.course !== undefined;
  const top: PageKind = isOnlyFile && (hasCourses || levels.section === undefined) ? 'home' : 'course';
  const cuts: (Cut & { nodes: RootContent[] })[] = [
    { kind: top, heading: undefined, nodes: [], above: [], isWholeFile: true, isInGroup: false },
  ];
  let headings = 0;
  let group: number | undefined;
  let deepest = 0;
  for (const node of nodes) {
    const rank = node.type === 'element' ? headingRank(node) : undefined;
    const index = rank === undefined ? -1 : headings++;
    if (rank !== undefined && index === levels.title) {
      cuts[0] = { ...cuts[0]!, heading: node as Element, ...partAbove(cuts[0]!.nodes) };
      continue;
    }
    // What stands before the first course belongs to no course: it is home's.
    const isBeforeCourses = hasCourses && cuts.length === 1 && rank !== levels.course;
    if (rank !== undefined && levels.section !== undefined && !isBeforeCourses && isNamed(node as Element)) {
      if (rank <= levels.section) deepest = levels.giants.get(index) ?? levels.section;
      if (rank <= deepest) {
        const isCourse = hasCourses && rank === levels.course;
        const isGroup = !isCourse && (rank < levels.section || levels.giants.has(index));
        if (isCourse || (group !== undefined && rank <= group)) group = undefined;
        const isInGroup = group !== undefined;
        if (isGroup) group = rank;
        const kind = isCourse ? 'course' : isGroup ? 'group' : 'section';
        cuts.push({ kind, heading: node as Element, nodes: [], above: [], isWholeFile: false, isInGroup });
        continue;
      }
    }
    cuts.at(-1)!.nodes.push(node);
  }
  return hasCourses && isEmpty(cuts[0]!) && !cuts[0]!.heading ? cuts.slice(1) : cuts;
}

// Components above a title stay below it: they are compiled with the rest of the page.
function partAbove(nodes: readonly RootContent[]): { above: RootContent[]; nodes: RootContent[] } {
  const isPlain = nodes.every(({ type }) => !type.startsWith('mdx'));
  const isNothing = nodes.every(isBlank);
  return isPlain && !isNothing ? { above: [...nodes], nodes: [] } : { above: [], nodes: [...nodes] };
}

function isEmpty(cut: Cut): boolean {
  return cut.nodes.every(isBlank);
}

function isBlank(node: RootContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
