import type { NotesPage, Target } from '../types.ts';
import { compare, type Evidence, type Known } from './follow.ts';
import type { Departed, PublishedPlace } from './published-ids.ts';
import type { PageSketch } from './sketch-pages.ts';
import { titleKey } from './title-key.ts';

/** A heading, or a page as a whole, of today. */
export interface Place extends Known {
  readonly page: NotesPage;
  readonly heading: string | undefined;
}

/** What became of a published page whose text is now the page NOW, or nowhere. */
export function departedPage(
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
  if (now === undefined) return departed(place, undefined, undefined, nearestPlaces(known, places));
  return departed(
    place,
    { page: now },
    compare(
      known,
      places.find(({ page }) => page.id === now)!,
    ),
    [],
  );
}

/** A published place that its text has left. */
export function departed(
  { page, heading, title }: PublishedPlace,
  to: Target | undefined,
  evidence: Evidence | undefined,
  nearest: readonly Target[],
): Departed {
  return { page, heading, title, to, evidence, nearest };
}

/** The places likest to KNOWN, best first. */
export function nearestPlaces(known: Known, places: readonly Place[]): Target[] {
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
