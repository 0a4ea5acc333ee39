// In: the pages with the ids that their titles give, and the addresses published so far. Out: the same pages, each
// published id with the heading it was published for, and what became of the published addresses that moved or went.
// 1 pages recognised   2 addresses that lead elsewhere kept from newcomers   3 headings recognised   4 their ids given back
import type { Findings } from '../problems.ts';
import type { NotesPage, Target } from '../types.ts';
import { departedPage } from './departed.ts';
import { keepHeadingIds, withHeadingIds } from './keep-heading-ids.ts';
import type { Departed, PublishedIds } from './published-ids.ts';
import { partKey } from '../remember.ts';
import { recognisePages, renamePages } from './recognise-pages.ts';
import { sketchPages } from './sketch-pages.ts';
import type { SplitNotes } from './split.ts';

/** Gives PAGES the ids that are published for them. Warning: `split/address-taken`. */
export function keepIds(
  { pages, anchors }: SplitNotes,
  published: PublishedIds,
  findings: Findings,
): { notes: SplitNotes; departed: Departed[] } {
  if (!published.places.length && !published.closed.size) return { notes: { pages, anchors }, departed: [] };
  const sketches = sketchPages(pages);
  const pageNow = recognisePages(pages, published, sketches);
  const newIds = renamePages(pages, published, pageNow, findings);
  const renamed = pages.map((page) => ({
    ...page,
    key: partKey(page.key, `now ${newIds.get(page.id)}`),
    id: newIds.get(page.id)!,
    course: newIds.get(page.course) ?? page.course,
    parent: newIds.get(page.parent) ?? page.parent,
  }));
  const sketchOf = new Map(pages.map((page) => [newIds.get(page.id)!, sketches.get(page.id)!]));
  const homeOf = new Map([...pageNow].map(([before, now]) => [before, newIds.get(now)!]));

  const headingIds = keepHeadingIds(renamed, published, homeOf, sketchOf, authorsAnchors(pages, anchors, newIds));
  const final = renamed.map((page) => withHeadingIds(page, headingIds.given.get(page.id) ?? new Map()));
  const move = (target: Target): Target => {
    const page = newIds.get(target.page) ?? target.page;
    const heading =
      target.heading === undefined ? undefined : (headingIds.given.get(page)?.get(target.heading) ?? target.heading);
    return heading === undefined ? { page } : { page, heading };
  };
  const moved = new Map(
    [...anchors].map(([file, own]) => [file, new Map([...own].map(([anchor, target]) => [anchor, move(target)]))]),
  );
  const departedPages = published.places
    .filter(({ page, heading }) => heading === undefined && homeOf.get(page) !== page)
    .map((place) => departedPage(place, homeOf.get(place.page), renamed, sketchOf));
  return { notes: { pages: final, anchors: moved }, departed: [...departedPages, ...headingIds.departed] };
}

/** `page#id` of the anchors in the text that are no heading's. */
function authorsAnchors(
  pages: readonly NotesPage[],
  anchors: SplitNotes['anchors'],
  newIds: ReadonlyMap<string, string>,
): Set<string> {
  const headings = new Set(pages.flatMap(({ id, headings: own }) => own.map((heading) => `${id}#${heading.id}`)));
  const targets = [...anchors.values()].flatMap((own) => [...own.values()]);
  return new Set(
    targets
      .filter(({ page, heading }) => heading !== undefined && !headings.has(`${page}#${heading}`))
      .map(({ page, heading }) => `${newIds.get(page) ?? page}#${heading}`),
  );
}
