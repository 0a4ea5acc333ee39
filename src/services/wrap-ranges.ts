import type { Element, ElementContent } from '../types.ts';

/** A range of a text and the element that is to stand around it. */
export interface Wrapping {
  readonly start: number;
  readonly end: number;
  readonly wrapper: Element;
}

/**
 * NODES with an element around each range of their text. A range inside one element is wrapped there; one that reaches
 * across elements is wrapped on the level that holds it all, elements on its edges being split.
 * @param wrappings in order, not overlapping; offsets as TEXT_OF counts.
 */
export function wrapRanges(
  nodes: readonly ElementContent[],
  wrappings: readonly Wrapping[],
  textOf: (node: ElementContent) => string,
): ElementContent[] {
  // From the last to the first, so that offsets before stay true.
  return [...wrappings]
    .reverse()
    .reduce<ElementContent[]>((result, wrapping) => wrapOne(result, wrapping, textOf), [...nodes]);
}

function wrapOne(
  nodes: readonly ElementContent[],
  { start, end, wrapper }: Wrapping,
  textOf: (node: ElementContent) => string,
): ElementContent[] {
  let offset = 0;
  for (const [index, node] of nodes.entries()) {
    const length = textOf(node).length;
    if (start >= offset && end <= offset + length && node.type === 'element') {
      const inner = wrapOne(node.children, { start: start - offset, end: end - offset, wrapper }, textOf);
      return nodes.with(index, { ...node, children: inner });
    }
    offset += length;
  }
  const [before, rest] = splitAt(nodes, start, textOf);
  const [inside, after] = splitAt(rest, end - start, textOf);
  return [...before, { ...wrapper, children: inside }, ...after];
}

function splitAt(
  nodes: readonly ElementContent[],
  at: number,
  textOf: (node: ElementContent) => string,
): [ElementContent[], ElementContent[]] {
  let offset = 0;
  for (const [index, node] of nodes.entries()) {
    const length = textOf(node).length;
    if (at <= offset) return [nodes.slice(0, index), nodes.slice(index)];
    if (at < offset + length) {
      const [left, right] = splitNode(node, at - offset, textOf);
      return [
        [...nodes.slice(0, index), left],
        [right, ...nodes.slice(index + 1)],
      ];
    }
    offset += length;
  }
  return [[...nodes], []];
}

function splitNode(
  node: ElementContent,
  at: number,
  textOf: (node: ElementContent) => string,
): [ElementContent, ElementContent] {
  if (node.type === 'text') {
    const { position: _, ...bare } = node;
    return [
      { ...bare, value: node.value.slice(0, at) },
      { ...bare, value: node.value.slice(at) },
    ];
  }
  const element = node as Element;
  const [left, right] = splitAt(element.children, at, textOf);
  const { id: _, ...withoutId } = element.properties;
  return [
    { ...element, children: left },
    { ...element, properties: withoutId, children: right },
  ];
}
