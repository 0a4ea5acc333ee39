import type { Findings } from '../problems.ts';

// No author nests a line so deep; a parser that tries needs time that grows with the square.
const deepest = 200;
// A quote's `>` or a list's bullet or number, at the place where the line's text would begin.
const container = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y;
// `* * *` is a line across the page, however long.
const thematicBreak = /^[ \t]*([-*])(?:[ \t]*\1)+[ \t]*\r?$/;

/** Number of the first line of Markdown TEXT that begins with more than 200 quote or list markers; undefined where none does. */
export function findDeepLine(text: string): number | undefined {
  let line = 1;
  for (let start = 0; start < text.length; line++) {
    let markers = 0;
    container.lastIndex = start;
    while (markers <= deepest && container.test(text)) markers++;
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (markers > deepest && !thematicBreak.test(text.slice(start, end))) return line;
    start = end + 1;
  }
  return undefined;
}

/** Says in FINDINGS that FILE is nested beyond reason at LINE. */
export function nestedTooDeep(file: string, line: number | undefined, findings: Findings): undefined {
  findings.error(
    'read/too-deep',
    'quotes, lists or HTML are nested too deep here',
    line === undefined ? { file } : { file, line, column: 1 },
    'Nest at most 200 levels; is a closing tag missing?',
  );
}
