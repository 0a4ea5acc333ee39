import type { Element, ElementContent, Root } from '../types.ts';

/**
 * Gives a table what Markdown has no syntax for: a paragraph that is one bold run and stands directly before it becomes
 * its caption, and first cells that are wholly bold in every row become row headers. In place.
 * @returns how many siblings before the table were taken.
 */
export function tidyTable(table: Element, parent: Root | Element, index: number, note: (rule: string) => void): number {
  const rows = elements(table.children)
    .filter(({ tagName }) => tagName === 'tbody')
    .flatMap((body) => elements(body.children));
  const firsts = rows.map((row) => elements(row.children)[0]);
  if (firsts.length && firsts.every((cell) => cell && onlyStrong(cell))) {
    for (const cell of firsts) {
      cell!.children = onlyStrong(cell!)!.children;
      cell!.tagName = 'th';
      cell!.properties['scope'] = 'row';
    }
    note('row-headers');
  }
  for (const head of elements(table.children).filter(({ tagName }) => tagName === 'thead'))
    for (const row of elements(head.children))
      for (const cell of elements(row.children)) if (cell.tagName === 'th') cell.properties['scope'] ??= 'col';

  const siblings = parent.children;
  let before = index - 1;
  while (before >= 0 && siblings[before]!.type === 'text') before--;
  const paragraph = siblings[before];
  const bold = paragraph?.type === 'element' && paragraph.tagName === 'p' ? onlyStrong(paragraph) : undefined;
  if (!bold || elements(table.children).some(({ tagName }) => tagName === 'caption')) return 0;
  const caption: Element = { type: 'element', tagName: 'caption', properties: {}, children: bold.children };
  if (paragraph!.position) caption.position = paragraph!.position;
  table.children.unshift(caption);
  siblings.splice(before, index - before);
  note('caption');
  return index - before;
}

function onlyStrong(node: Element): Element | undefined {
  const children = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
  const [only] = children;
  return children.length === 1 && only?.type === 'element' && only.tagName === 'strong' ? only : undefined;
}

function elements(nodes: readonly (ElementContent | Root['children'][number])[]): Element[] {
  return nodes.filter((node) => node.type === 'element') as Element[];
}
