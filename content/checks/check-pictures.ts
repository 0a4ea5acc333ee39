import { visit } from 'unist-util-visit';
import type { Problem } from './problem.ts';
import type { Course } from './read-courses.ts';

const shortest = 40;
const folder = '../diagrams/';

/**
 * Checks the pictures of COURSES: each exists among the diagrams called NAMES, has a text alternative that is a
 * sentence rather than a label, and each diagram is shown somewhere.
 */
export function checkPictures(courses: readonly Course[], names: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const shown = new Set<string>();
  for (const { file, tree } of courses)
    visit(tree, 'image', ({ url, alt, position }) => {
      const report = (reason: string) => void problems.push({ file, line: position!.start.line, reason });
      const name = url.startsWith(folder) ? url.slice(folder.length) : undefined;
      if (name === undefined) report(`the picture ${url} is no diagram of ${folder}`);
      else if (names.includes(name)) shown.add(name);
      else report(`there is no diagram ${name}`);
      if ((alt ?? '').length < shortest || !/[.!?]$/.test(alt ?? ''))
        report(`the picture ${url} needs a text alternative: sentences that say what it shows`);
    });
  for (const name of names)
    if (!shown.has(name))
      problems.push({ file: `content/diagrams/${name}`, line: 1, reason: 'no course shows this diagram' });
  return problems;
}
