import { headingRank } from 'hast-util-heading-rank';
import type { Element, ElementContent, Root, RootContent } from '../types.ts';

/**
 * Headings of TREE that stand in a `<div>` for the look of it, moved up to the top level, in place: the first `<h1>`
 * above all other headings (a title among badges), further down those that begin their `<div>`. The rest of the `<div>`
 * stays around what it held. Words and order stay.
 */
export function liftHeadings(tree: Root): void {
  let isAboveAll = true;
  tree.children = tree.children.flatMap((node) => {
    if (node.type !== 'element') return [node];
    if (headingRank(node)) isAboveAll = false;
    if (!isWrapper(node)) return [node];
    const wanted = isAboveAll ? findTitle(node) : findFirst(node);
    if (!wanted) return [node];
    isAboveAll = false;
    return splitAt(node, wanted);
  });
}

function isWrapper(node: RootContent | ElementContent): node is Element {
  if (node.type !== 'element' || 'dataFootnotes' in node.properties) return false;
  return node.tagName === 'div' || node.tagName === 'section';
}

function findTitle(wrapper: Element): Element | undefined {
  for (const child of wrapper.children) {
    if (child.type === 'element' && child.tagName === 'h1') return child;
    const inside = isWrapper(child) ? findTitle(child) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

function findFirst(wrapper: Element): Element | undefined {
  const first = wrapper.children.find((child) => !(child.type === 'text' && child.value.trim() === ''));
  if (first?.type !== 'element') return undefined;
  if (headingRank(first)) return first;
  return isWrapper(first) ? findFirst(first) : undefined;
}

/** WRAPPER as what stands before HEADING, the heading, and what stands behind it, in copies of the wrapper. */
function splitAt(wrapper: Element, heading: Element): RootContent[] {
  const at = wrapper.children.findIndex((child) => child === heading || holds(child, heading));
  const child = wrapper.children[at] as Element;
  const parts = child === heading ? [heading] : (splitAt(child, heading) as ElementContent[]);
  const middle = parts.indexOf(heading);
  heading.properties['align'] ??= wrapper.properties['align'];
  return [
    ...wrap(wrapper, [...wrapper.children.slice(0, at), ...parts.slice(0, middle)]),
    heading,
    ...wrap({ ...wrapper, properties: withoutId(wrapper) }, [
      ...parts.slice(middle + 1),
      ...wrapper.children.slice(at + 1),
    ]),
  ];
}

function wrap(wrapper: Element, children: ElementContent[]): Element[] {
  const isBlank = children.every((child) => child.type === 'text' && child.value.trim() === '');
  return isBlank ? [] : [{ ...wrapper, children }];
}

function withoutId({ properties }: Element): Element['properties'] {
  const { id: _, ...others } = properties;
  return others;
}

function holds(node: ElementContent, heading: Element): boolean {
  return node.type === 'element' && node.children.some((child) => child === heading || holds(child, heading));
}
