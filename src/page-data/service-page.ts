import type { ServiceData } from '../entries.ts';
import type { PassageGroup, ServiceLink, ServicePageData } from './page-types.ts';
import type { SiteIndex } from './site-index.ts';

/** Everything that the page of the service ID shows. */
export function makeServicePage(index: SiteIndex, id: string, data: ServiceData): ServicePageData {
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

// A sentence that names the service twice is one passage.
function passagesOf({ mentionsOf, addresses, linkTo }: SiteIndex, id: string): PassageGroup[] {
  const byPage = Map.groupBy(mentionsOf.get(id) ?? [], ({ page }) => page);
  return [...byPage].map(([page, all]) => {
    const seen = new Set<string>();
    const firsts = all.filter(({ mention: { passage, sentence } }) => {
      const key = `${passage} ${sentence}`;
      return !seen.has(key) && seen.add(key);
    });
    return {
      ...linkTo(page),
      passages: firsts.map(({ mention: { heading: headingId, sentence, start, end } }) => {
        const heading = page.headings.find((heading) => heading.id === headingId && heading.depth > 1);
        return {
          address: addresses.of({ page: page.page, heading: heading?.id }),
          heading: heading?.text,
          before: sentence.slice(0, start),
          mention: sentence.slice(start, end),
          after: sentence.slice(end),
        };
      }),
    };
  });
}
