import GithubSlugger, { slug } from 'github-slugger';
import { headingRank } from 'hast-util-heading-rank';
import type { Element, FileHeading, Root } from '../types.ts';
import { walkElements } from '../walk.ts';

/** The headings of a page in order, and where the anchors that its author made are. */
export interface GivenIds {
  readonly headings: readonly Element[];
  /** Name → id on the page; undefined where the page itself is meant. */
  readonly authored: ReadonlyMap<string, string | undefined>;
}

/**
 * Gives the headings of PAGE (its own first) the ids that GitHub would give them were the page a file of its own, in
 * place. Anchors of the author (`<a name>`, `id`) keep their names where those are free and none of the interface's.
 * @param own the page's own heading: what stands in it is reached by the page's address.
 */
export function giveIds(
  page: Root,
  own: Element | undefined,
  fileHeadings: ReadonlyMap<Element, FileHeading>,
): GivenIds {
  const headings: Element[] = [];
  const anchors: { name: string; node: Element; below: Element | undefined }[] = [];
  let below: Element | undefined;
  walkElements(page, (node) => {
    if (headingRank(node)) {
      headings.push(node);
      below = node;
    } else {
      const { id, name } = node.properties;
      delete node.properties['name'];
      if (typeof id === 'string' && id.startsWith('u-fnref-')) return;
      delete node.properties['id'];
      for (const given of new Set([id, name]))
        if (typeof given === 'string') anchors.push({ name: given, node, below });
    }
  });

  const slugger = new GithubSlugger();
  for (const heading of headings) {
    const text = fileHeadings.get(heading)?.text ?? '';
    heading.properties['id'] = slugger.slug(slug(text) === '' ? 'section' : text);
  }
  const taken = new Set(headings.map(idOf));
  const placeOf = (heading: Element | undefined) =>
    heading === undefined || heading === own ? undefined : idOf(heading);

  const authored = new Map<string, string | undefined>();
  for (const heading of headings) {
    const name = fileHeadings.get(heading)?.authored;
    if (name !== undefined && !authored.has(name)) authored.set(name, placeOf(heading));
  }
  const inTitle = elementsIn(own);
  for (const { name, node, below: heading } of anchors) {
    if (authored.has(name)) continue;
    const { id } = node.properties;
    if (typeof id === 'string') {
      authored.set(name, id);
      continue;
    }
    const isFree = !taken.has(name) && !name.startsWith('u-') && !inTitle.has(node);
    if (isFree) {
      taken.add(name);
      node.properties['id'] = name;
    }
    authored.set(name, isFree ? name : placeOf(heading));
  }
  return { headings, authored };
}

function elementsIn(heading: Element | undefined): Set<Element> {
  const inside = new Set<Element>();
  if (heading) walkElements(heading, (node) => void inside.add(node));
  return inside;
}

function idOf(heading: Element): string {
  return String(heading.properties['id']);
}
