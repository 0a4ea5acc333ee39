import type { BasePage, NotesPageData } from './page-types.ts';

/** What search engines are told of a page of notes on the host SITE. Source: https://schema.org/TechArticle */
export function structuredData(page: NotesPageData, site: URL): object {
  const at = (address: string) => new URL(address, site).href;
  const crumbs = [{ title: page.siteName, address: page.home }, ...page.breadcrumb, page];
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'TechArticle',
        headline: page.title,
        ...(page.description ? { description: page.description } : {}),
        inLanguage: page.lang,
        url: at(page.address),
        ...(page.changed ? { dateModified: page.changed.iso } : {}),
        isPartOf: { '@type': 'WebSite', name: page.siteName, url: at(page.home) },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: crumbs.map(({ title, address }, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name: title,
          item: at(address),
        })),
      },
    ],
  };
}

/** Whether PAGE shows text of the notes. */
export function isNotesPage(page: BasePage): page is NotesPageData {
  return 'breadcrumb' in page;
}
