// In: the pages with the ids that their titles give, and the addresses published so far. Out: the same pages, each
// published id with the heading it was published for, and what became of the published addresses that moved or went.
// 1 pages recognised   2 addresses that lead elsewhere kept from newcomers   3 headings recognised   4 their ids given back
import { headingRank } from 'hast-util-heading-rank';
import { visit } from 'unist-util-visit';
import type { Findings } from '../problems.ts';
import type { NotesPage, Target } from '../types.ts';
import type { Fingerprint } from './fingerprint.ts';
import { compare, follow, isStrong, type Evidence, type Known } from './follow.ts';
import { sketchPages, type PageSketch } from './sketch-pages.ts';
import type { SplitNotes } from './split.ts';
import { titleKey } from './title-key.ts';

/** A published address that still led to its own text when the ledger was written. */
export interface PublishedPlace {
  readonly page: string;
  readonly heading: string | undefined;
  readonly title: string;
  readonly print: Fingerprint;
}

/** What the ledger tells the split. */
export interface PublishedIds {
  readonly places: readonly PublishedPlace[];
  /** Addresses (`page` or `page#heading`) that lead elsewhere or are retired: not to be given to anything new. */
  readonly closed: ReadonlySet<string>;
}

/** A published address that its text has left. */
export interface Departed {
  readonly page: string;
  readonly heading: string | undefined;
  readonly title: string;
  /** Where its text is now; undefined where nothing is like it enough. */
  readonly to: Target | undefined;
  readonly evidence: Evidence | undefined;
  /** The likest places of today, best first. */
  readonly nearest: readonly Target[];
}

interface Place extends Known {
  readonly page: NotesPage;
  readonly heading: string | undefined;
}

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
    id: newIds.get(page.id)!,
    course: newIds.get(page.course) ?? page.course,
    parent: newIds.get(page.parent) ?? page.parent,
  }));
  const sketchOf = new Map(pages.map((page) => [newIds.get(page.id)!, sketches.get(page.id)!]));
  const homeOf = new Map([...pageNow].map(([before, now]) => [before, newIds.get(now)!]));

  const headingIds = keepHeadingIds(renamed, published, homeOf, sketchOf);
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

/** Published page → page of today, by natural ids. */
function recognisePages(
  pages: readonly NotesPage[],
  published: PublishedIds,
  sketches: ReadonlyMap<string, PageSketch>,
): Map<string, string> {
  const before = published.places.filter(({ heading }) => heading === undefined);
  const knownBefore = before.map(({ page, title, print }): Known => ({
    key: titleKey(title),
    path: [page.split('/')[0]!],
    print,
  }));
  const knownNow = pages.map((page): Known => ({
    key: titleKey(page.title),
    path: [page.course],
    print: sketches.get(page.id)!.whole,
  }));
  const now = new Map<string, string>();
  for (const [from, { to, evidence }] of follow(knownBefore, knownNow))
    if (isStrong(evidence)) now.set(before[from]!.page, pages[to]!.id);
  // An address that nothing else claims stays with the page that still has it: its text was rewritten under one title.
  const claimed = new Set(now.values());
  for (const { page } of before)
    if (!now.has(page) && !claimed.has(page) && pages.some(({ id }) => id === page)) now.set(page, page);
  return now;
}

/** Natural id → id: newcomers make way for addresses that lead elsewhere. */
function renamePages(
  pages: readonly NotesPage[],
  published: PublishedIds,
  pageNow: ReadonlyMap<string, string>,
  findings: Findings,
): Map<string, string> {
  const owner = new Map(
    published.places.filter(({ heading }) => heading === undefined).map(({ page }) => [page, pageNow.get(page)]),
  );
  const taken = new Set(pages.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const page of pages) {
    const isFree = !published.closed.has(page.id) && (!owner.has(page.id) || owner.get(page.id) === page.id);
    let id = page.id;
    for (
      let number = 2;
      !isFree && (id === page.id || taken.has(id) || published.closed.has(id) || owner.has(id));
      number++
    )
      id = `${page.id}-${number}`;
    taken.add(id);
    ids.set(page.id, id);
    if (id !== page.id)
      findings.warn(
        'split/address-taken',
        `/${page.id}/ was published for another section, so this one gets /${id}/`,
        page.place,
        'Change its title, or let `unscroll links retire` give the address away.',
      );
  }
  // Pages below a renamed course or group follow it.
  return new Map(
    [...ids].map(([natural, id]) => {
      const course = natural.split('/')[0]!;
      const above = ids.get(course);
      return [natural, natural !== course && above !== undefined && above !== course ? id.replace(course, above) : id];
    }),
  );
}

function keepHeadingIds(
  pages: readonly NotesPage[],
  published: PublishedIds,
  homeOf: ReadonlyMap<string, string>,
  sketches: ReadonlyMap<string, PageSketch>,
) {
  const before = published.places.filter((place) => place.heading !== undefined);
  const knownBefore = before.map(({ page, title, print }): Known => ({
    key: titleKey(title),
    path: [homeOf.get(page) ?? `gone ${page}`],
    print,
  }));
  const places: Place[] = pages.flatMap((page) =>
    page.headings
      .filter(({ depth }) => depth > 1)
      .map(({ id, text }) => ({
        page,
        heading: id,
        key: titleKey(text),
        path: [page.id],
        print: sketches.get(page.id)!.headings.get(id) ?? { words: 0, mins: new Uint8Array() },
      })),
  );
  const given = new Map<string, Map<string, string>>();
  const departed: Departed[] = [];
  const matches = follow(knownBefore, places);
  before.forEach((place, index) => {
    const match = matches.get(index);
    const now = match && places[match.to]!;
    const samePage = now && homeOf.get(place.page) === now.page.id;
    if (samePage && (isStrong(match.evidence) || now.heading === place.heading)) {
      const ids = given.get(now.page.id) ?? new Map<string, string>();
      given.set(now.page.id, ids.set(now.heading!, place.heading!));
      if (place.page !== now.page.id)
        departed.push(leaving(place, { page: now.page.id, heading: place.heading }, match.evidence, []));
      return;
    }
    const to = match && isStrong(match.evidence) ? { page: now!.page.id, heading: now!.heading } : undefined;
    departed.push(leaving(place, to, match?.evidence, to ? [] : nearestPlaces(knownBefore[index]!, places)));
  });
  for (const page of pages) given.set(page.id, completeIds(page, given.get(page.id) ?? new Map(), published));
  return {
    given,
    departed: departed.map((entry) =>
      entry.to?.heading === undefined
        ? entry
        : {
            ...entry,
            to: { page: entry.to.page, heading: given.get(entry.to.page)?.get(entry.to.heading) ?? entry.to.heading },
          },
    ),
  };
}

/** Natural heading id → id, for all headings of PAGE: the published first, newcomers take what is free. */
function completeIds(page: NotesPage, kept: ReadonlyMap<string, string>, published: PublishedIds): Map<string, string> {
  const owned = new Set(
    published.places
      .filter((place) => place.page === page.id && place.heading !== undefined)
      .map(({ heading }) => heading!),
  );
  const taken = new Set([...kept.values(), ...owned]);
  const ids = new Map<string, string>();
  for (const { id } of page.headings) {
    const own = kept.get(id);
    let free = own ?? id;
    for (let number = 1; own === undefined && (taken.has(free) || published.closed.has(`${page.id}#${free}`)); number++)
      free = `${id}-${number}`;
    taken.add(free);
    ids.set(id, free);
  }
  return ids;
}

function withHeadingIds(page: NotesPage, ids: ReadonlyMap<string, string>): NotesPage {
  if ([...ids].every(([natural, id]) => natural === id)) return page;
  const present = new Set(ids.values());
  visit(page.body, 'element', (node) => {
    if (!headingRank(node)) return;
    const natural = String(node.properties['id']);
    const id = ids.get(natural) ?? natural;
    node.properties['id'] = id;
    // What GitHub calls it today works too, where nothing else has that name.
    if (id !== natural && !present.has(natural)) {
      present.add(natural);
      node.children.unshift({ type: 'element', tagName: 'a', properties: { id: natural }, children: [] });
    }
  });
  return { ...page, headings: page.headings.map((heading) => ({ ...heading, id: ids.get(heading.id) ?? heading.id })) };
}

function departedPage(
  place: PublishedPlace,
  now: string | undefined,
  pages: readonly NotesPage[],
  sketches: ReadonlyMap<string, PageSketch>,
): Departed {
  const known: Known = { key: titleKey(place.title), path: [], print: place.print };
  const places = pages.map((page): Place => ({
    page,
    heading: undefined,
    key: titleKey(page.title),
    path: [],
    print: sketches.get(page.id)!.whole,
  }));
  if (now === undefined) return leaving(place, undefined, undefined, nearestPlaces(known, places));
  return leaving(
    place,
    { page: now },
    compare(
      known,
      places.find(({ page }) => page.id === now)!,
    ),
    [],
  );
}

function leaving(
  { page, heading, title }: PublishedPlace,
  to: Target | undefined,
  evidence: Evidence | undefined,
  nearest: readonly Target[],
): Departed {
  return { page, heading, title, to, evidence, nearest };
}

function nearestPlaces(known: Known, places: readonly Place[]): Target[] {
  return places
    .map((place) => ({ place, score: scoreOf(compare(known, place)) }))
    .filter(({ score }) => score > 0.25)
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
    .map(({ place }) => ({ page: place.page.id, heading: place.heading }));
}

function scoreOf({ title, text }: Evidence): number {
  return title + text;
}
