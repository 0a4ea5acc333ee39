// In: the registry and the pages. Out: the pages with their mentions linked, what is mentioned where, where each is defined.
// 1 names → matcher   2 homes of the services → headings   3 mentions in each page's text   4 the first under each heading becomes a link
import type { Element, NotesPage, Target } from '../types.ts';
import { buildMatcher } from './build-matcher.ts';
import { linkMentions } from './link-mentions.ts';
import type { Registry } from './registry-schema.ts';

/** A service named in a sentence of a page. */
export interface Mention {
  readonly service: string;
  readonly page: string;
  /** Id of the heading it stands under; undefined above the first heading of a page without its own. */
  readonly heading: string | undefined;
  /** Number of the block of text on the page, counted from 0: mentions in one passage share it. */
  readonly passage: number;
  /** Id of the element around the first mention of the service in the sentence. */
  readonly anchor: string;
  /** The sentence, plain text, and where the name stands in it (UTF-16 offsets). */
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

export interface LinkedNotes {
  readonly mentions: readonly Mention[];
}

/** Where a service link leads: the heading that defines the service, else the service's own page. */
export type ServiceTarget = Target | { readonly service: string };

/**
 * Links the services of REGISTRY that PAGES mention, in place: an `a[data-service]` whose target is in its
 * `data.target`, to be turned into an address by `permalinks`.
 * @param homes where each service is defined in these notes; services without an entry lead to their own page.
 */
export function services(
  registry: Registry,
  homes: ReadonlyMap<string, Target>,
  pages: readonly NotesPage[],
  matcherOf = buildMatcher,
): LinkedNotes {
  const match = matcherOf(registry);
  const mentions = pages.flatMap((page) =>
    linkMentions(page, {
      match,
      homes,
      link: registry.link,
      makeLink: (service) => serviceLink(service, homes.get(service) ?? { service }),
    }),
  );
  return { mentions };
}

/** An empty link to a service; its content is the mention. */
function serviceLink(service: string, target: ServiceTarget): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { dataService: service },
    data: { target } as unknown as NonNullable<Element['data']>,
    children: [],
  };
}
