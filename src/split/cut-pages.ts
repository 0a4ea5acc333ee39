import { headingRank } from 'hast-util-heading-rank';
import type { Element, PageKind, RootContent } from '../types.ts';
import type { Levels } from './choose-levels.ts';

/** The part of a file that makes one page. */
export interface Cut {
  readonly kind: PageKind;
  /** The page's own heading, where the file has one for it. */
  readonly heading: Element | undefined;
  readonly nodes: readonly RootContent[];
  /** Whether the file as a whole is this course. */
  readonly isWholeFile: boolean;
}

/**
 * Cuts the top level NODES of a file at LEVELS. A file that is the whole site may hold several courses, its title and
 * what stands before the first course is then home's; among other files each is one course. A file that is the whole
 * site and has nothing to split is one page: home.
 */
export function cutPages(nodes: readonly RootContent[], levels: Levels, isOnlyFile: boolean): Cut[] {
  const hasCourses = isOnlyFile && levels.course !== undefined;
  const top: PageKind = isOnlyFile && (hasCourses || levels.section === undefined) ? 'home' : 'course';
  const cuts: (Cut & { nodes: RootContent[] })[] = [{ kind: top, heading: undefined, nodes: [], isWholeFile: true }];
  let headings = 0;
  for (const node of nodes) {
    const rank = node.type === 'element' ? headingRank(node) : undefined;
    if (rank === undefined) {
      cuts.at(-1)!.nodes.push(node);
      continue;
    }
    const index = headings++;
    if (index === levels.title) cuts[0] = { ...cuts[0]!, heading: node as Element };
    else if (levels.section === undefined || rank > levels.section) cuts.at(-1)!.nodes.push(node);
    else {
      const kind = hasCourses && rank === levels.course ? 'course' : rank < levels.section ? 'group' : 'section';
      cuts.push({ kind, heading: node as Element, nodes: [], isWholeFile: false });
    }
  }
  return hasCourses && isEmpty(cuts[0]!) && !cuts[0]!.heading ? cuts.slice(1) : cuts;
}

function isEmpty(cut: Cut): boolean {
  return cut.nodes.every((node) => node.type === 'text' && node.value.trim() === '');
}
