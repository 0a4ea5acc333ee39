import type { Element, ElementContent } from '../types.ts';
import type { FenceMeta } from './read-fence-meta.ts';

/** CHILDREN, spans and text of a block of code, with the lines that RANGES name each in a `<mark>`, line end included. */
export function markLines(children: readonly ElementContent[], ranges: FenceMeta['lines']): ElementContent[] {
  const isMarked = (line: number) => ranges.some(({ start, end }) => line >= start && line <= end);
  return linesOf(children).flatMap((line, index) =>
    isMarked(index + 1) && line.length
      ? [{ type: 'element', tagName: 'mark', properties: {}, children: line } satisfies Element]
      : line,
  );
}

/** The same, cut behind each line end; an element over several lines becomes one for each. */
function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    const parts =
      child.type === 'text'
        ? child.value.split(/(?<=\n)/).map((value): ElementContent[] => [{ ...child, value }])
        : child.type === 'element'
          ? linesOf(child.children).map((line): ElementContent[] => [{ ...child, children: line }])
          : [[child]];
    for (const part of parts) {
      lines.at(-1)!.push(...part);
      if (endsLine(part.at(-1))) lines.push([]);
    }
  }
  return lines.at(-1)!.length ? lines : lines.slice(0, -1);
}

function endsLine(node: ElementContent | undefined): boolean {
  if (node?.type === 'text') return node.value.endsWith('\n');
  return node?.type === 'element' && endsLine(node.children.at(-1));
}
