// Void elements never hold anything, and those whose end tag may be left out close one another.
const shallow = new Set(
  'a area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup rp rt'.split(
    ' ',
  ),
);

/** How many elements HTML, a fragment that may be cut anywhere, leaves open (negative where it closes more). */
export function countOpenTags(html: string): number {
  let open = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (shallow.has(name!.toLowerCase())) continue;
    open += slash ? -1 : 1;
  }
  return open;
}
