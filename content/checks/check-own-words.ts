// Whether a course says things in its own words. In: courses and the text that they must not copy. Out: the runs shared.
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Problem } from './problem.ts';
import type { Course } from './read-courses.ts';

const run = 6;

/** Reports each run of six words that a block of COURSES shares with ORIGINAL; titles, code, and addresses are names. */
export function checkOwnWords(courses: readonly Course[], original: string): Problem[] {
  const taken = new Set(runsOf(original));
  return courses.flatMap(({ file, tree }) => {
    const problems: Problem[] = [];
    visit(tree, ['paragraph', 'tableCell'], (node) => {
      const shared = runsOf(toString(node)).filter((words) => taken.has(words));
      for (const words of shared)
        problems.push({ file, line: node.position!.start.line, reason: `"${words}" is copied: say it in other words` });
    });
    return problems;
  });
}

function runsOf(text: string): string[] {
  const words =
    text
      .replaceAll('’', "'")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 1 - run).map((_, at) => words.slice(at, at + run).join(' '));
}
