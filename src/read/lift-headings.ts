import { headingRank } from 'hast-util-heading-rank';
import type { Element, ElementContent, Root, RootContent } from '../types.ts';

// What stands around headings only for the look of it, or because a closing tag is missing.
const wrappers = new Set(
  'a b big code del div em font i ins mark s section small span strike strong sub sup tt u'.split(' '),
);
const inline = new Set([...wrappers].filter((name) => name !== 'div' && name !== 'section'));
// More headings than this are no box but the text itself, with a tag around it.
const mostInBox = 2;

/**
 * Headings of TREE that stand in a `<div>` or the like for the look of it, moved up to the top level, in place: the
 * first `<h1>` above all other headings (a title among badges); further down those that begin their `<div>`; all of
 * them where they are many or only an unclosed inline tag holds them. The rest of the wrapper stays around what it
 * held. Words and order stay.
 */
export function liftHeadings(tree: Root): void {
  let isAboveAll = true;
  tree.children = tree.children.flatMap((node): RootContent[] => {
    if (node.type !== 'element') return [node];
    if (headingRank(node)) isAboveAll = false;
    const wanted = isWrapper(node) ? wantedIn(node, isAboveAll) : new Set<Element>();
    if (!wanted.size) return [node];
    isAboveAll = false;
    return splitAt(node, wanted);
  });
}

function isWrapper(node: RootContent | ElementContent): node is Element {
  return node.type === 'element' && wrappers.has(node.tagName) && !('dataFootnotes' in node.properties);
}

function wantedIn(wrapper: Element, isAboveAll: boolean): Set<Element> {
  const inside = headingsIn(wrapper);
  if (inside.length > mostInBox || inline.has(wrapper.tagName)) return new Set(inside);
  const title = isAboveAll ? inside.find(({ tagName }) => tagName === 'h1') : undefined;
  if (isAboveAll) return new Set(title ? [title] : []);
  return new Set(inside[0] && beginsWith(wrapper, inside[0]) ? [inside[0]] : []);
}

/** The headings that only wrappers part from WRAPPER, in order. */
function headingsIn(wrapper: Element): Element[] {
  return wrapper.children.flatMap((child) => {
    if (child.type === 'element' && headingRank(child)) return [child];
    return isWrapper(child) ? headingsIn(child) : [];
  });
}

function beginsWith(wrapper: Element, heading: Element): boolean {
  const first = wrapper.children.find((child) => !isBlank(child));
  return first === heading || (first !== undefined && isWrapper(first) && beginsWith(first, heading));
}

/** WRAPPER in parts: the WANTED headings bare, what stands between them in copies of the wrapper. */
function splitAt(wrapper: Element, wanted: ReadonlySet<Element>): Element[] {
  const parts: Element[] = [];
  let open: ElementContent[] = [];
  let isFirst = true;
  const close = () => {
    if (!open.every(isBlank)) {
      parts.push({ ...wrapper, properties: isFirst ? wrapper.properties : withoutId(wrapper), children: open });
      isFirst = false;
    }
    open = [];
  };
  for (const child of wrapper.children) {
    const inner =
      isWrapper(child) && headingsIn(child).some((heading) => wanted.has(heading)) ? splitAt(child, wanted) : [child];
    for (const part of inner) {
      if (part.type === 'element' && wanted.has(part)) {
        close();
        part.properties['align'] ??= wrapper.properties['align'];
        parts.push(part);
      } else open.push(part);
    }
  }
  close();
  return parts;
}

function withoutId({ properties }: Element): Element['properties'] {
  const { id: _, name: __, ...others } = properties;
  return others;
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
