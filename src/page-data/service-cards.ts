import type { SiteIndex } from './site-index.ts';

/** What previews of service links show, for all services: fetched once, on first use. */
export interface ServiceCards {
  readonly definedIn: string;
  readonly plain: string;
  /** By id: name, summary, title and address of the place that defines it, address of its own page. */
  readonly cards: Readonly<Record<string, readonly [string, string, string, string, string]>>;
}

/** The cards of all services in INDEX. */
export function serviceCards({ services, byId, addresses, words }: SiteIndex): ServiceCards {
  const cards = [...services].map(([id, { name, summary, home }]) => {
    const page = home && byId.get(home.page);
    const heading = page?.headings.find((heading) => heading.id === home!.heading && heading.depth > 1);
    const place = page ? [page.title, ...(heading ? [heading.text] : [])].join(' › ') : '';
    return [id, [name, summary ?? '', place, page ? addresses.of(home!) : '', addresses.service(id)]] as const;
  });
  return { definedIn: words.definedIn, plain: words.plainLinks, cards: Object.fromEntries(cards) };
}
