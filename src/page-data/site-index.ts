// Read once per build: every page is made from this index, so that no page looks at all others.
import type { SectionData, ServiceData, SiteData } from '../entries.ts';
import type { Settings } from '../options.ts';
import { createAddresses, type Addresses } from '../permalinks/addresses.ts';
import { interfaceLanguage } from '../words/interface-language.ts';
import { directionOf } from '../words/direction-of.ts';
import { wordsFor, type Words } from '../words/words.ts';
import { makeCourseCards } from './course-cards.ts';
import { listLanguages } from './list-languages.ts';
import { footerHtml, makeFoot } from './make-foot.ts';
import type { BasePage, Card, ChildLink, Foot, LanguageLink, Link } from './page-types.ts';
import { readingTime } from './reading-time.ts';

type Mention = SectionData['mentions'][number];

export interface SiteInput {
  readonly sections: readonly { readonly id: string; readonly data: SectionData }[];
  readonly services: readonly { readonly id: string; readonly data: ServiceData }[];
  readonly settings: Settings;
  readonly site: SiteData;
}

/** All entries, arranged for looking up. */
export interface SiteIndex {
  readonly settings: Settings;
  readonly pages: readonly SectionData[];
  readonly byId: ReadonlyMap<string, SectionData>;
  readonly inCourse: ReadonlyMap<string, readonly SectionData[]>;
  readonly childrenOf: ReadonlyMap<string, readonly SectionData[]>;
  readonly services: ReadonlyMap<string, ServiceData>;
  /** Services by the page that defines them. */
  readonly definedOn: ReadonlyMap<string, readonly string[]>;
  readonly mentionsOf: ReadonlyMap<string, readonly { readonly page: SectionData; readonly mention: Mention }[]>;
  readonly addresses: Addresses;
  /** The language of the site as a whole, and its words. */
  readonly lang: string;
  readonly words: Words;
  readonly label: NonNullable<SiteData['label']>;
  readonly siteName: string;
  /** By course; none where the site's address is unknown, and outside releases. */
  readonly cards: ReadonlyMap<string, Card>;
  /** The foot of the page of a section, or of a page of the site's own. */
  readonly footOf: (own?: Pick<SectionData, 'author' | 'license'>) => Foot | undefined;
  /** A page in all languages: OWN and, by the ids of our pages, the first of IDS that another language has. */
  readonly languages: (own: string, ids: readonly string[]) => readonly LanguageLink[];
  readonly base: (title: string, path: string) => BasePage;
  readonly directionOf: typeof directionOf;
  readonly linkTo: (page: SectionData) => Link;
  readonly child: (page: SectionData) => ChildLink;
}

/** Arranges the entries of the collections. */
export function indexSite({ sections, services, settings, site }: SiteInput): SiteIndex {
  const pages = sections.map(({ data }) => data).sort((a, b) => a.order - b.order);
  const byId = new Map(pages.map((page) => [page.page, page]));
  const addresses = createAddresses(settings.base);
  const lang = site.lang ?? settings.lang;
  const words = wordsFor(lang);
  const tops = pages.filter(({ kind }) => kind === 'course' || kind === 'home');
  const siteName =
    settings.name ?? byId.get('')?.title ?? (tops.length === 1 ? tops[0]!.title : undefined) ?? words.contents;
  const label = site.label ?? { one: words.term, many: words.terms };
  const footer = settings.footer === undefined ? undefined : footerHtml(settings.footer);
  const footOf: SiteIndex['footOf'] = (own) => makeFoot(footer, site.about ?? {}, own);
  const brand = {
    ...site.brand,
    links: settings.links.map(({ title, href }) => ({
      title,
      address: href.startsWith('/') ? addresses.file(href.slice(1)) : href,
    })),
  };
  const foot = footOf();
  const hasOwnFoot = pages.some(({ author, license }) => author !== undefined || license !== undefined);
  const hasStyles =
    brand.links.length > 0 ||
    hasOwnFoot ||
    [foot, brand.logo, settings.accent, settings.stylesheet].some((part) => part !== undefined);
  const linkTo = (page: SectionData): Link => ({ title: page.title, address: addresses.of({ page: page.page }) });
  const directions = new Map(pages.map((page) => [page.lang, directionOf(page.lang)]));
  const languages = listLanguages({ others: site.others ?? [], lang, isOriginal: settings.translation === undefined });
  const dir = directionOf(lang);
  const inCourse = Map.groupBy(pages, ({ course }) => course);
  return {
    settings,
    pages,
    byId,
    inCourse,
    cards:
      settings.release && settings.site !== undefined
        ? makeCourseCards({ inCourse, addresses, siteName, wordsFor })
        : new Map<string, Card>(),
    childrenOf: Map.groupBy(
      pages.filter(({ kind }) => kind === 'section' || kind === 'group'),
      ({ parent }) => parent,
    ),
    services: new Map(services.map(({ id, data }) => [id, data])),
    definedOn: groupIds(services),
    mentionsOf: Map.groupBy(
      pages.flatMap((page) => page.mentions.map((mention) => ({ page, mention }))),
      ({ mention }) => mention.service,
    ),
    addresses,
    lang,
    words,
    label,
    siteName,
    footOf,
    directionOf: (tag) => directions.get(tag),
    linkTo,
    languages: languages.ofPage,
    base: (title, path) => ({
      title,
      documentTitle: title === siteName ? title : `${title} · ${siteName}`,
      description: settings.description ?? '',
      lang,
      dir,
      address: addresses.file(path),
      siteName,
      home: addresses.home,
      services: services.length ? { title: label.many, address: addresses.services } : undefined,
      search: addresses.file('search/'),
      base: settings.base,
      words,
      wordsLang: interfaceLanguage(lang),
      brand: { ...brand, hasStyles },
      languages: languages.ofPath(path, addresses.file(path)),
      foot,
    }),
    child: (page) => ({
      ...linkTo(page),
      excerpt: page.description ?? page.excerpt,
      minutes: readingTime(page.words),
      draft: page.draft,
    }),
  };
}

function groupIds(services: SiteInput['services']): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  for (const { id, data } of services) {
    if (!data.home) continue;
    const ids = grouped.get(data.home.page) ?? [];
    grouped.set(data.home.page, [...ids, id]);
  }
  return grouped;
}
