import { headingRank } from 'hast-util-heading-rank';
import type { Element, ElementContent, NotesPage, Root, Target } from '../types.ts';
import type { Match, Matcher } from './build-matcher.ts';
import { findSentence, sentenceEnds } from './find-sentence.ts';
import type { Mention } from './services.ts';
import { linkedTextOf, shownTextOf, textOf, textRuns } from './text-runs.ts';
import { wrapRanges, type Wrapping } from './wrap-ranges.ts';

export interface LinkRules {
  readonly match: Matcher;
  readonly homes: ReadonlyMap<string, Target>;
  /** Which mentions become links: the first under each heading, the first on the page, or all. */
  readonly link: 'heading' | 'page' | 'all';
  readonly makeLink: (service: string) => Element;
}

/** The heading above the text at hand, and the headings above that one. */
interface Scope {
  readonly heading: string | undefined;
  readonly path: readonly { readonly depth: number; readonly id: string }[];
}

/**
 * Finds the mentions on PAGE and wraps those that RULES choose into links, in place. Each block of text with a mention
 * gets an id, so that a list of passages can lead to it; in a block of several lines each line's first mention does.
 */
export function linkMentions(page: NotesPage, rules: LinkRules): Mention[] {
  const mentions: Mention[] = [];
  const own = page.headings[0]?.depth === 1 ? page.headings[0].id : undefined;
  let scope: Scope = { heading: own, path: [] };
  let linked = new Set<string>();
  let passage = -1;
  let anchors = 0;

  const isDefinedHere = (service: string) => {
    const home = rules.homes.get(service);
    if (!home || home.page !== page.id) return false;
    return home.heading === undefined || home.heading === own || scope.path.some(({ id }) => id === home.heading);
  };

  const enter = (id: string | undefined, path: Scope['path']) => {
    scope = { heading: id, path };
    if (rules.link === 'heading') linked = new Set();
  };

  const readLine = (node: Root | Element, line: ElementContent[]) => {
    const found = findInLine(line, page.id, rules.match);
    if (found === undefined) return;
    passage++;
    if (!found.length) return;
    const shown = line.map(shownTextOf).join('');
    const ends = sentenceEnds(shown);
    const block = canHoldAnchor(node, shown) ? node : undefined;
    if (block) block.properties['id'] ??= `u-${++anchors}`;
    const anchored = new Map<string, string>();
    const wrappings: Wrapping[] = [];
    for (const { service, start, end, isInLink } of found) {
      const range = findSentence(shown, ends, start, end);
      const key = `${service} ${range.start}`;
      const isFirst = !block && !anchored.has(key);
      if (!anchored.has(key)) anchored.set(key, block ? String(block.properties['id']) : `u-${++anchors}`);
      mentions.push({
        service,
        page: page.id,
        heading: scope.heading,
        passage,
        anchor: anchored.get(key)!,
        ...trimmedSentence(shown, range, start, end),
      });
      const isLink = !isInLink && !isDefinedHere(service) && (rules.link === 'all' || !linked.has(service));
      if (isLink) linked.add(service);
      const wrapper = isLink ? rules.makeLink(service) : isFirst ? emptySpan() : undefined;
      if (wrapper && isFirst) wrapper.properties['id'] = anchored.get(key)!;
      if (wrapper) wrappings.push({ start, end, wrapper });
    }
    if (wrappings.length)
      node.children = replaceLine(node.children as ElementContent[], line, wrapRanges(line, wrappings, textOf));
  };

  const walk = (node: Root | Element): void => {
    for (const run of textRuns(node)) {
      if ('line' in run) {
        readLine(node, run.line);
        continue;
      }
      const depth = headingRank(run.block);
      const id = String(run.block.properties?.['id']);
      if (depth) enter(id, [...scope.path.filter((above) => above.depth < depth), { depth, id }]);
      else {
        if (run.block.properties && 'dataFootnotes' in run.block.properties) enter(own, []);
        walk(run.block);
      }
    }
  };
  walk(page.body);
  return mentions;
}

/** Whether NODE, whose text reads SHOWN, is a block small enough to be led to as a whole. */
function canHoldAnchor(node: Root | Element, shown: string): node is Element {
  return node.type === 'element' && !shown.includes('\u2028') && /^(p|li|td|th|dt|dd|figcaption)$/.test(node.tagName);
}

interface Found extends Match {
  /** In a link of the author's, where no other link can be. */
  readonly isInLink: boolean;
}

/** The names in LINE, in order; undefined where it is blank. */
function findInLine(line: readonly ElementContent[], page: string, match: Matcher): Found[] | undefined {
  const text = line.map(textOf).join('');
  if (text.trim() === '') return undefined;
  const found = match(text, { page }).map((one): Found => ({ ...one, isInLink: false }));
  const inLinks = linkedTextOf(line);
  if (inLinks === undefined) return found;
  const more = match(inLinks, { page }).map((one): Found => ({ ...one, isInLink: true }));
  return [...found, ...more].sort((a, b) => a.start - b.start);
}

function emptySpan(): Element {
  return { type: 'element', tagName: 'span', properties: {}, children: [] };
}

function replaceLine(
  children: readonly ElementContent[],
  line: readonly ElementContent[],
  replacement: readonly ElementContent[],
): ElementContent[] {
  const at = children.indexOf(line[0]!);
  return [...children.slice(0, at), ...replacement, ...children.slice(at + line.length)];
}

function trimmedSentence(text: string, range: { start: number; end: number }, start: number, end: number) {
  const raw = text.slice(range.start, range.end).replace(/\s/g, ' ');
  const lead = raw.length - raw.trimStart().length;
  const offset = range.start + lead;
  return { sentence: raw.trim(), start: start - offset, end: end - offset };
}
