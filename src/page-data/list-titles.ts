/** Search engines show about as much of a description. */
const longest = 155;

/** TITLES in one line, as many as fit: what a page is about of which nobody has written a description. */
export function listTitles(titles: readonly string[]): string {
  let line = '';
  for (const title of titles) {
    const longer = line ? `${line}, ${title}` : title;
    if (line && longer.length > longest) return `${line} …`;
    line = longer;
  }
  return line;
}
