import { headingRank } from 'hast-util-heading-rank';
import type { Element, ElementContent, NotesPage, Root, Target } from '../types.ts';
import type { Matcher } from './build-matcher.ts';
import type { Mention } from './services.ts';
import { wrapRanges, type Wrapping } from './wrap-ranges.ts';

export interface LinkRules {
  readonly match: Matcher;
  readonly homes: ReadonlyMap<string, Target>;
  readonly link: 'heading' | 'page' | 'all';
  readonly makeLink: (service: string) => Element;
}

// Nothing in these is prose, or it is a link already.
const opaque = new Set([
  'a',
  'code',
  'pre',
  'kbd',
  'samp',
  'var',
  'math',
  'svg',
  'script',
  'style',
  'button',
  'summary',
]);
const inline = new Set([
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'u',
  'wbr',
  'tt',
]);
// Stands in the text of a block for what no name may reach across.
const gap = '\uFFFC';

/** The heading above the text at hand, and the headings above that one. */
interface Scope {
  readonly heading: string | undefined;
  readonly path: readonly { readonly depth: number; readonly id: string }[];
}

/** Finds the mentions on PAGE and wraps those that the rules choose into links, in place. */
export function linkMentions(page: NotesPage, rules: LinkRules): Mention[] {
  const mentions: Mention[] = [];
  const section = page.id.split('/').at(-1)!;
  const own = page.headings[0]?.depth === 1 ? page.headings[0].id : undefined;
  let scope: Scope = { heading: own, path: [] };
  let linked = new Set<string>();
  let passage = -1;

  const isDefinedHere = (service: string) => {
    const home = rules.homes.get(service);
    if (!home || home.page !== page.id) return false;
    return home.heading === undefined || home.heading === own || scope.path.some(({ id }) => id === home.heading);
  };

  const walk = (node: Root | Element): void => {
    for (const run of runsOf(node)) {
      if (!Array.isArray(run)) {
        if (headingRank(run)) {
          const depth = headingRank(run)!;
          const id = String(run.properties['id']);
          scope = { heading: id, path: [...scope.path.filter((above) => above.depth < depth), { depth, id }] };
          if (rules.link === 'heading') linked = new Set();
        } else walk(run);
        continue;
      }
      const text = run.map(textOf).join('');
      if (text.trim() === '') continue;
      passage++;
      const wrappings: Wrapping[] = [];
      for (const { service, start, end } of rules.match(text, { section })) {
        mentions.push({ service, page: page.id, heading: scope.heading, passage, ...sentenceOf(text, start, end) });
        if (isDefinedHere(service) || (rules.link !== 'all' && linked.has(service))) continue;
        linked.add(service);
        wrappings.push({ start, end, wrapper: rules.makeLink(service) });
      }
      if (wrappings.length)
        node.children = replaceRun(node.children as ElementContent[], run, wrapRanges(run, wrappings, textOf));
    }
  };
  walk(page.body);
  return mentions;
}

/** The children of NODE in order: each block or opaque element by itself, neighbours in a line of text together. */
function runsOf(node: Root | Element): (Element | ElementContent[])[] {
  const runs: (Element | ElementContent[])[] = [];
  let line: ElementContent[] | undefined;
  for (const child of node.children as ElementContent[]) {
    if (isInline(child)) {
      if (!line) runs.push((line = []));
      line.push(child);
      continue;
    }
    line = undefined;
    if (isBlock(child) && !isSkipped(child)) runs.push(child);
  }
  return runs;
}

function isInline(node: ElementContent): boolean {
  if (node.type === 'text') return true;
  if ((node.type as string) === 'mdxTextExpression' || (node.type as string) === 'mdxJsxTextElement') return true;
  return (
    node.type === 'element' &&
    (inline.has(node.tagName) ||
      ['a', 'code', 'kbd', 'samp', 'var', 'br', 'img', 'input', 'picture', 'math'].includes(node.tagName))
  );
}

function isBlock(node: ElementContent): node is Element {
  return node.type === 'element' || (node.type as string) === 'mdxJsxFlowElement';
}

function isSkipped(node: Element): boolean {
  if (node.type !== 'element') return false;
  const classes = node.properties['className'];
  return (
    opaque.has(node.tagName) ||
    'dataAdded' in node.properties ||
    (Array.isArray(classes) && classes.includes('alert-title'))
  );
}

/** Text of an inline node; of one that no name may touch a gap of the same length. */
function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return gap;
  if (node.tagName === 'br') return '\n';
  const text = node.children.map(textOf).join('');
  return inline.has(node.tagName) ? text : gap.repeat(Math.max(text.length, 1));
}

function replaceRun(
  children: readonly ElementContent[],
  run: readonly ElementContent[],
  replacement: readonly ElementContent[],
): ElementContent[] {
  const at = children.indexOf(run[0]!);
  return [...children.slice(0, at), ...replacement, ...children.slice(at + run.length)];
}

function sentenceOf(text: string, start: number, end: number) {
  const stops = /[.!?。！？](?=\s|$)|\n/g;
  let from = 0;
  let to = text.length;
  for (const stop of text.matchAll(stops)) {
    const after = stop.index + 1;
    if (after <= start) from = after;
    else if (stop.index >= end) {
      to = after;
      break;
    }
  }
  const raw = text.slice(from, to).replaceAll(gap, ' ');
  const lead = raw.length - raw.trimStart().length;
  return { sentence: raw.trim(), start: start - from - lead, end: end - from - lead };
}
