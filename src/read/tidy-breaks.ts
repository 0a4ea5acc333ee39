import { toString } from 'hast-util-to-string';
import type { Text } from 'hast';
import type { Element, ElementContent } from '../types.ts';
import { isBlank, newline, splitLines, type Line } from './split-lines.ts';

type Kind = 'item' | 'picture' | 'prose' | 'short';

// Two hard spaces or more, and the sign that a writer puts there for a bullet.
const indent = /^[ \t\r\n]*[\u00a0\u2002\u2003][ \t\u00a0\u2002\u2003]*[\u00a0\u2002\u2003][ \t\u00a0\u2002\u2003]*/;
const bullet = /^(?:\*{1,2}|[-–•·●◦▪])[ \t\u00a0\u2002\u2003]+/;
const bareBullet = /^[ \t\r\n]*[•●◦▪][ \t\u00a0]*/;
const sentenceEnd = /[.!?:…。！？：]["'”’»)\]]*$/;
// A line this long without a full stop is a sentence all the same; lines of an address or a poem are shorter on average.
const longLine = 80;
const averageLine = 40;

/**
 * A paragraph whose lines are parted by `<br>`, as what its author meant, where that is certain:
 * - at least two neighbouring lines that begin with hard spaces or a bullet are a list; the bullet's sign goes;
 * - at least three lines that are only links, or two that begin with a bold term, are a list;
 * - a line that is only a picture, lines parted by two `<br>`, and lines that are all sentences are paragraphs;
 * - a `<br>` at the end goes. All other lines keep their `<br>`. Words and order stay.
 * @returns the blocks in its stead and the rules used; undefined where nothing is to be done.
 */
export function tidyBreaks(
  paragraph: Element,
  source: string,
): { blocks: Element[]; rules: readonly string[] } | undefined {
  const lines = splitLines(paragraph, source).filter(({ nodes }) => !nodes.every(isBlank));
  const hasBreaks = paragraph.children.some((node) => node.type === 'element' && node.tagName === 'br');
  if (lines.length < 2 && !(hasBreaks && lines.length === 1 && lines[0]!.breaks > 0)) return undefined;

  const kinds = lines.map(kindOf);
  const prose = lines
    .filter((_, index) => kinds[index] === 'prose')
    .map(({ nodes }) => nodes.map(textOf).join('').length);
  const isAllProse =
    kinds.every((kind) => kind !== 'short') &&
    prose.reduce((sum, length) => sum + length, 0) >= averageLine * prose.length;
  const rules = new Set<string>();
  const blocks: Element[] = [];
  for (let at = 0; at < lines.length;) {
    const list = listLength(lines, kinds, at);
    if (list) {
      blocks.push(listOf(lines.slice(at, at + list)));
      rules.add('pseudo-list');
      at += list;
      continue;
    }
    let end = at + 1;
    while (end < lines.length && !listLength(lines, kinds, end) && !isParted(lines, kinds, end, isAllProse)) end++;
    blocks.push(paragraphOf(paragraph, lines.slice(at, end)));
    at = end;
  }
  if (blocks.length > 1 && blocks.some(({ tagName }) => tagName === 'p')) rules.add('line-breaks');
  if (lines.at(-1)!.breaks) rules.add('line-breaks');
  return rules.size ? { blocks, rules: [...rules] } : undefined;
}

function kindOf({ nodes }: Line): Kind {
  const text = nodes.map(textOf).join('');
  if (indent.test(text) || bareBullet.test(text)) return 'item';
  const solid = nodes.filter((node) => !isBlank(node));
  if (solid.length === 1 && isPicture(solid[0]!)) return 'picture';
  const trimmed = text.trim();
  return (sentenceEnd.test(trimmed) && /\s\S+\s/.test(trimmed)) || trimmed.length >= longLine ? 'prose' : 'short';
}

/** How many lines from AT on are one list. */
function listLength(lines: readonly Line[], kinds: readonly Kind[], at: number): number {
  const run = (isItem: (line: Line, index: number) => boolean) => {
    let end = at;
    while (end < lines.length && isItem(lines[end]!, end)) end++;
    return end - at;
  };
  const items = run((_, index) => kinds[index] === 'item');
  if (items) return items > 1 ? items : 0;
  // Such lines count only as a whole: the end of a list must not look like the beginning of one.
  if (at > 0 && (isLink(lines[at - 1]!) || hasTerm(lines[at - 1]!))) return 0;
  const links = run(isLink);
  if (links > 2) return links;
  const terms = run(hasTerm);
  return terms > 1 ? terms : 0;
}

/** Whether a new paragraph begins with line AT. */
function isParted(lines: readonly Line[], kinds: readonly Kind[], at: number, isAllProse: boolean): boolean {
  if (kinds[at] === 'picture' || kinds[at - 1] === 'picture') return true;
  return (
    lines[at - 1]!.breaks > 1 ||
    (isAllProse && kinds[at] === 'prose' && kinds[at - 1] === 'prose') ||
    kinds[at - 1] === 'item'
  );
}

function isLink({ nodes }: Line): boolean {
  const solid = nodes.filter((node) => !isBlank(node));
  return (
    solid.length === 1 && solid[0]!.type === 'element' && solid[0]!.tagName === 'a' && textOf(solid[0]!).trim() !== ''
  );
}

// `**Term**: what it is`.
function hasTerm({ nodes }: Line): boolean {
  const [first, second] = nodes.filter((node) => !isBlank(node));
  if (first?.type !== 'element' || !/^(strong|b)$/.test(first.tagName)) return false;
  return /:\s*$/.test(textOf(first)) || (second?.type === 'text' && /^\s*[:–—-]\s/.test(second.value));
}

function isPicture(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  if (node.tagName === 'img' || node.tagName === 'picture') return true;
  const inside = node.children.filter((child) => !isBlank(child));
  return node.tagName === 'a' && inside.length === 1 && isPicture(inside[0]!);
}

function listOf(lines: readonly Line[]): Element {
  const items = lines.map(({ nodes }) => block('li', withoutBullet(nodes)));
  return { ...block('ul', items), children: [newline(), ...items.flatMap((item) => [item, newline()])] };
}

function withoutBullet(nodes: readonly ElementContent[]): ElementContent[] {
  const [first, ...others] = trim(nodes);
  if (first?.type !== 'text') return first ? [first, ...others] : [];
  const bare = first.value.replace(bareBullet, '').replace(indent, '').replace(bullet, '');
  return trim([{ ...first, value: bare }, ...others]);
}

/** LINES as one paragraph, with a `<br>` where they had one. */
function paragraphOf(paragraph: Element, lines: readonly Line[]): Element {
  const children = lines.flatMap(({ nodes, breaks }, index): ElementContent[] => {
    const isLast = index === lines.length - 1;
    return [...(isLast ? trim(nodes) : nodes), ...(isLast ? [] : [breaks ? br() : newline()])];
  });
  return { ...block('p', trim(children)), properties: { ...paragraph.properties } };
}

function block(tagName: string, children: ElementContent[]): Element {
  const position = children.find((child) => child.position?.start)?.position;
  const end = children.findLast((child) => child.position?.end)?.position?.end;
  return {
    type: 'element',
    tagName,
    properties: {},
    children,
    ...(position ? { position: { start: position.start, end: end ?? position.end } } : {}),
  };
}

/** NODES without spaces at either end; hard spaces at the beginning stay for the bullet's rule to see. */
function trim(nodes: readonly ElementContent[]): ElementContent[] {
  const kept = [...nodes];
  while (kept[0] && isBlank(kept[0])) kept.shift();
  while (kept.length && isBlank(kept.at(-1)!)) kept.pop();
  const [first] = kept;
  if (first?.type === 'text') kept[0] = withoutLeadingSpace(first);
  const last = kept.at(-1);
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, value: last.value.replace(/[ \t\r\n]+$/, '') };
  return kept;
}

function withoutLeadingSpace(text: Text): Text {
  const [lead] = /^[ \t\r\n]*/.exec(text.value)!;
  const newlines = lead.split('\n').length - 1;
  const start = text.position?.start;
  const moved =
    start && newlines ? { start: { line: start.line + newlines, column: 1 }, end: text.position!.end } : undefined;
  return { ...text, value: text.value.slice(lead.length), ...(moved ? { position: moved } : {}) };
}

function textOf(node: ElementContent): string {
  return node.type === 'text' ? node.value : node.type === 'element' ? toString(node) : '';
}

function br(): Element {
  return { type: 'element', tagName: 'br', properties: {}, children: [] };
}
