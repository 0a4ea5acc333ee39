/** An opening tag. Values are as they are written, with their entities; undefined where there is none. */
export interface OpenTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string | undefined>;
}

/** What becomes of an element: other attributes, only its content, or nothing. */
export type Change = { readonly attributes: ReadonlyMap<string, string | undefined> } | 'unwrap' | 'remove' | undefined;

const comment = /<!--[\s\S]*?-->|<!doctype[^>]*>/iy;
const closing = /<\/([a-z][^\s/>]*)[^>]*>/iy;
const opening = /<([a-z][^\s/>]*)/iy;
const attribute = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
const end = /[\s/]*>/y;
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Their end tags may go: only the next of their kind or the end of what holds them can follow. */
const implied = new Set(['li', 'td', 'th', 'tr']);
/** Their content is no markup. */
const raw = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'iframe']);

/**
 * Rewrites the elements of HTML in one pass, without making a tree of it. Made for HTML that a program wrote: what is
 * open is closed. Text, and tags that CHANGE leaves alone (undefined), stay as they are, letter by letter; comments,
 * quotes and end tags that HTML can do without go.
 */
export function scanTags(html: string, change: (tag: OpenTag) => Change): string {
  let out = '';
  let at = 0;
  // For each name the open elements of it, innermost last: whether their tags are written.
  const open = new Map<string, boolean[]>();
  // Inside an element that is removed: its name, and how many of that name are open.
  let removed: { readonly name: string; depth: number } | undefined;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(html);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const write = (text: string) => {
    if (!removed) out += text;
  };

  while (at < html.length) {
    const next = html.indexOf('<', at);
    write(html.slice(at, next < 0 ? undefined : next));
    if (next < 0) break;
    at = next;
    if (match(comment)) continue;
    const closed = match(closing);
    if (closed) {
      const name = closed[1]!;
      if (removed) {
        if (removed.name === name && --removed.depth === 0) removed = undefined;
      } else if (open.get(name)?.pop() !== false && !implied.has(name)) write(closed[0]);
      continue;
    }
    const opened = match(opening);
    if (!opened) {
      write('<');
      at += 1;
      continue;
    }
    const name = opened[1]!;
    const attributes = new Map<string, string | undefined>();
    for (let found = match(attribute); found; found = match(attribute))
      attributes.set(found[1]!, found[2] ?? found[3] ?? found[4]);
    const tail = match(end)?.[0] ?? '';
    const isEmpty = empty.has(name) || tail.endsWith('/>');
    if (removed) {
      if (!isEmpty && removed.name === name) removed.depth += 1;
      continue;
    }
    const changed = change({ name, attributes });
    if (!isEmpty && changed !== 'remove') {
      const known = open.get(name);
      if (known) known.push(changed !== 'unwrap');
      else open.set(name, [changed !== 'unwrap']);
    }
    if (changed === 'remove') {
      if (!isEmpty) removed = { name, depth: 1 };
    } else if (changed === undefined) write(html.slice(next, at));
    else if (changed !== 'unwrap') write(writeTag(name, changed.attributes, tail.endsWith('/>')));
    if (!isEmpty && raw.has(name) && !(name === 'title' && isInSvg(open))) skipRaw(name);
  }
  return out;

  function skipRaw(name: string): void {
    const close = html.slice(at).search(new RegExp(`</${name}`, 'i'));
    const to = close < 0 ? html.length : at + close;
    write(html.slice(at, to));
    at = to;
  }
}

function isInSvg(open: ReadonlyMap<string, readonly boolean[]>): boolean {
  return (open.get('svg')?.length ?? 0) > 0;
}

function writeTag(name: string, attributes: ReadonlyMap<string, string | undefined>, isClosed: boolean): string {
  let out = `<${name}`;
  for (const [key, value] of attributes) out += value === undefined ? ` ${key}` : ` ${key}=${quote(value)}`;
  // The space keeps the slash out of a value without quotes.
  return `${out}${isClosed ? ' /' : ''}>`;
}

function quote(value: string): string {
  return /^[^\s"'<=>`]+$/.test(value) ? value : `"${value.replaceAll('"', '&quot;')}"`;
}
