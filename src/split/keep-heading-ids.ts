import { headingRank } from 'hast-util-heading-rank';
import type { NotesPage } from '../types.ts';
import { departed as leave, nearestPlaces, type Place } from './departed.ts';
import { follow, isStrong, type Known } from './follow.ts';
import type { Departed, PublishedIds } from './published-ids.ts';
import type { PageSketch } from './sketch-pages.ts';
import { titleKey } from './title-key.ts';
import { partKey } from '../remember.ts';
import { walkElements } from '../walk.ts';

/**
 * Natural heading id → id on each page, the published ones with the headings they were published for.
 * @param anchors `page#id` of the anchors that the author made.
 */
export function keepHeadingIds(
  pages: readonly NotesPage[],
  published: PublishedIds,
  homeOf: ReadonlyMap<string, string>,
  sketches: ReadonlyMap<string, PageSketch>,
  anchors: ReadonlySet<string>,
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
  const matches = follow(knownBefore, places, false);
  before.forEach((place, index) => {
    // The author wrote an anchor of that name into the text: that is where it leads.
    if (anchors.has(`${homeOf.get(place.page)}#${place.heading}`)) return;
    const match = matches.get(index);
    const now = match && places[match.to]!;
    const samePage = now && homeOf.get(place.page) === now.page.id;
    if (samePage && (isStrong(match.evidence) || now.heading === place.heading)) {
      const ids = given.get(now.page.id) ?? new Map<string, string>();
      given.set(now.page.id, ids.set(now.heading!, place.heading!));
      if (place.page !== now.page.id)
        departed.push(leave(place, { page: now.page.id, heading: place.heading }, match.evidence, []));
      return;
    }
    const to = match && isStrong(match.evidence) ? { page: now!.page.id, heading: now!.heading } : undefined;
    departed.push(leave(place, to, match?.evidence, to ? [] : nearestPlaces(knownBefore[index]!, places)));
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

/** PAGE with the ids that IDS gives its headings. */
export function withHeadingIds(page: NotesPage, ids: ReadonlyMap<string, string>): NotesPage {
  if ([...ids].every(([natural, id]) => natural === id)) return page;
  const present = new Set(ids.values());
  walkElements(page.body, (node) => {
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
  const key = partKey(page.key, JSON.stringify([...ids]));
  return {
    ...page,
    key,
    headings: page.headings.map((heading) => ({ ...heading, id: ids.get(heading.id) ?? heading.id })),
  };
}
