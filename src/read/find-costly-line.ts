// Sätteri 0.10.5 copies a paragraph once for each reference in it: 20,000 of them take gigabytes and abort the process.
const mostReferences = 3000;
const fence = /^ {0,3}(?:`{3}|~{3})/;

/** Number of the line of Markdown TEXT at which a paragraph has too many character references; undefined where none has. */
export function findCostlyLine(text: string): number | undefined {
  let references = 0;
  let isCode = false;
  let line = 1;
  for (let start = 0; start <= text.length; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const content = text.slice(start, end);
    if (fence.test(content)) isCode = !isCode;
    if (content.trim() === '' || isCode) references = 0;
    else if (content.includes('&')) references += content.match(/&#?\w+;/g)?.length ?? 0;
    if (references > mostReferences) return line;
    start = end + 1;
  }
  return undefined;
}
