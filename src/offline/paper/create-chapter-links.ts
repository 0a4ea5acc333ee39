import type { EditionFacts } from '../one-file/edition-facts.ts';
import type { Fragments } from '../one-file/create-fragments.ts';

/** Links between the chapters of a book, each a file of its own in which ids stay as they are. */
export function createChapterLinks(base: string, { pages, services }: EditionFacts): Fragments {
  const names = new Map(pages.map(({ address }, at) => [address, `chapter-${at + 1}.xhtml`]));
  const servicesName = 'services.xhtml';
  const serviceIds = new Map(services.map(({ address }, at) => [address, `service-${at + 1}`]));
  if (services.length) names.set(`${base}services/`, servicesName);
  const link = (href: string, page: string) => {
    const [path = '', anchor] = href.replace(/\?[^#]*/, '').split('#', 2);
    const address = path === '' || path.endsWith('/') ? path : `${path}/`;
    const service = serviceIds.get(address);
    if (service !== undefined) return `${servicesName}#${service}`;
    if (address === base && !names.has(base)) return 'nav.xhtml';
    const target = address === '' ? page : names.get(address);
    if (target === undefined) return undefined;
    return anchor && target !== servicesName ? `${target}#${anchor}` : target;
  };
  return {
    pageId: (address) => names.get(address) ?? serviceIds.get(address),
    innerId: (_page, id) => id,
    link,
  };
}
