import type { ServiceData } from '../entries.ts';
import type { PassageGroup, ServiceLink, ServicePageData } from './page-types.ts';
import { servicePassages } from './service-passages.ts';
import type { SiteIndex } from './site-index.ts';

/** Everything that the page of the service ID shows. */
export function makeServicePage(
  index: SiteIndex,
  id: string,
  data: ServiceData,
  together: ReadonlyMap<string, number> = new Map(),
): ServicePageData {
  const home = data.home && index.byId.get(data.home.page);
  const heading = home?.headings.find((heading) => heading.id === data.home!.heading);
  const title = heading && heading.depth > 1 ? `${home!.title} › ${heading.text}` : (home?.title ?? '');
  const passages = passagesOf(index, id);
  return {
    ...index.base(data.name, `services/${id}/`),
    description: data.summary ?? '',
    id,
    aliases: [...new Set([...(data.short ? [data.short] : []), ...data.aliases])],
    former: data.former,
    summary: data.summary ?? '',
    kind: data.kind,
    category: data.category ?? '',
    homeLink: home && { title, address: index.addresses.of(data.home!) },
    usedWith: [...together].flatMap(([other, count]) => {
      const service = index.services.get(other);
      return service ? { title: service.name, address: index.addresses.service(other), count } : [];
    }),
    passages,
    mentionCount: passages.reduce((total, group) => total + group.passages.length, 0),
  };
}

/** The entry of the service ID in lists. */
export function makeServiceLink({ addresses }: SiteIndex, id: string, data: ServiceData): ServiceLink {
  return {
    id,
    title: data.name,
    address: addresses.service(id),
    summary: data.summary ?? '',
    category: data.category ?? '',
    otherNames: [...new Set([...(data.short ? [data.short] : []), ...data.aliases, ...data.former])],
  };
}

function passagesOf({ mentionsOf, addresses, linkTo }: SiteIndex, id: string): PassageGroup[] {
  const byPage = Map.groupBy(mentionsOf.get(id) ?? [], ({ page }) => page);
  return [...byPage].map(([page, all]) => ({
    ...linkTo(page),
    passages: servicePassages(
      page,
      all.map(({ mention }) => mention),
      addresses,
    ),
  }));
}
