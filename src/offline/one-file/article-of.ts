/** What stands inside the only article of a page's HTML; empty where there is none. */
export function articleOf(html: string): string {
  const start = /<article(?:\s(?:"[^"]*"|[^">])*)?>/.exec(html);
  if (!start) return '';
  return html.slice(start.index + start[0].length, html.lastIndexOf('</article>'));
}
