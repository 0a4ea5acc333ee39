// In: the entries of the collections. Out: one typed object a page, with everything the page shows.
import type { SiteData } from '../entries.ts';
import { offlineWays, type OfflineWays } from './offline-ways.ts';
import { makeNotesPage } from './notes-page.ts';
import type { BasePage, Card, CourseLink, NotesPageData, ServiceLink, ServicePageData } from './page-types.ts';
import { readingTime } from './reading-time.ts';
import { serviceCards, type ServiceCards } from './service-cards.ts';
import { makeServiceLink, makeServicePage } from './service-page.ts';
import { indexSite, type SiteInput } from './site-index.ts';
import { usedWith } from './used-with.ts';

export interface Site {
  readonly notesPages: () => readonly NotesPageData[];
  readonly servicePages: () => readonly ServicePageData[];
  /** What previews of service links show. */
  readonly serviceCards: () => ServiceCards;
  /** What a page has that shows no text of the notes. PATH is below the site's base. */
  readonly page: (title: string, path: string) => BasePage;
  readonly courses: readonly CourseLink[];
  /** By name. */
  readonly serviceIndex: readonly ServiceLink[];
  readonly label: NonNullable<SiteData['label']>;
  /** Cards of the courses, to be drawn. */
  readonly cards: readonly Card[];
  /** What a reader may take along. */
  readonly offline: OfflineWays;
}

/** An index over all entries, from which each page's data is made. */
export function createSite(input: SiteInput): Site {
  const index = indexSite(input);
  const courses = index.pages
    .filter(({ kind }) => kind === 'course')
    .map((course): CourseLink => {
      const pages = index.inCourse.get(course.course) ?? [];
      return {
        ...index.child(course),
        minutes: readingTime(pages.reduce((total, { words }) => total + words, 0)),
        sections: pages.filter(({ kind }) => kind === 'section').map(index.child),
      };
    });
  return {
    notesPages: once(() =>
      [...index.inCourse.values()].flatMap((pages) =>
        pages.map((data, at) => makeNotesPage(index, data, pages[at - 1], pages[at + 1])),
      ),
    ),
    servicePages: once(() => {
      const together = usedWith(index.pages);
      return [...index.services].map(([id, data]) => makeServicePage(index, id, data, together.get(id)));
    }),
    serviceCards: () => serviceCards(index),
    page: index.base,
    courses,
    serviceIndex: [...index.services]
      .map(([id, data]) => makeServiceLink(index, id, data))
      .sort((a, b) => a.title.localeCompare(b.title, index.lang)),
    label: index.label,
    cards: [...index.cards.values()],
    offline: offlineWays(index),
  };
}

/** MAKE, called when first asked: several of a site's files are made from the same pages. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
