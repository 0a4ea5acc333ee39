// In: the entries of the collections. Out: one typed object a page, with everything the page shows.
// Read once per build: every page is made from the same index, so that no page looks at all others.
import { createAddresses } from '../permalinks/addresses.ts';
import type { SectionData, ServiceData, SiteData } from '../entries.ts';
import type { Settings } from '../options.ts';
import { wordsFor, type Words } from '../words/words.ts';
import { makeContents, type ContentsItem } from './contents.ts';

export interface Link {
  readonly title: string;
  readonly address: string;
}

/** What every page has, whatever it shows. */
export interface BasePage {
  readonly title: string;
  /** Title of the window. */
  readonly documentTitle: string;
  readonly description: string;
  readonly lang: string;
  readonly address: string;
  readonly siteName: string;
  readonly home: string;
  readonly services: Link | undefined;
  readonly search: string;
  /** Where the site's files are, for scripts. */
  readonly base: string;
  readonly words: Words;
}

export interface OutlineItem extends Link {
  readonly isCurrent: boolean;
  readonly isDraft: boolean;
  readonly depth: number;
}

/** A page that shows text of the notes. */
export interface NotesPageData extends BasePage {
  readonly id: string;
  readonly kind: SectionData['kind'];
  readonly titleHtml: string;
  /** Whether the heading is the notes' own; if not it is marked as added. */
  readonly hasOwnHeading: boolean;
  readonly headingId: string | undefined;
  readonly breadcrumb: readonly Link[];
  readonly contents: readonly ContentsItem[];
  readonly course:
    { readonly title: string; readonly address: string; readonly outline: readonly OutlineItem[] } | undefined;
  readonly children: readonly ChildLink[];
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
  readonly minutes: number;
  readonly changed: string | undefined;
  readonly draft: boolean;
  readonly edit: string | undefined;
  readonly report: string | undefined;
  /** `file:line`, for the author's editor in dev. */
  readonly source: string;
}

export interface ChildLink extends Link {
  readonly excerpt: string;
  readonly minutes: number;
}

export interface ServiceLink extends Link {
  readonly id: string;
  readonly summary: string;
  readonly category: string;
}

/** A passage that mentions a service. */
export interface Passage {
  readonly address: string;
  readonly place: string;
  readonly before: string;
  readonly mention: string;
  readonly after: string;
}

export interface ServicePageData extends BasePage {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly former: readonly string[];
  readonly summary: string;
  readonly kind: string;
  readonly category: string;
  readonly homeLink: Link | undefined;
  readonly passages: readonly Passage[];
}

export interface Site {
  readonly notesPages: () => NotesPageData[];
  readonly servicePages: () => ServicePageData[];
  readonly page: (title: string, path: string) => BasePage;
  readonly courses: readonly (ChildLink & { readonly sections: number })[];
  readonly serviceIndex: readonly ServiceLink[];
  readonly label: NonNullable<SiteData['label']>;
}

export interface SiteInput {
  readonly sections: readonly { readonly id: string; readonly data: SectionData }[];
  readonly services: readonly { readonly id: string; readonly data: ServiceData }[];
  readonly settings: Settings;
  readonly site: SiteData;
}

// Silent reading of technical prose; Brysbaert 2019 gives 238 words a minute for plain non-fiction.
const wordsPerMinute = 220;

/** An index over all entries, from which each page's data is made. */
export function createSite({ sections, services, settings, site }: SiteInput): Site {
  const pages = sections.map(({ data }) => data).sort((a, b) => a.order - b.order);
  const byId = new Map(pages.map((page) => [page.page, page]));
  const addresses = createAddresses(settings.base);
  const words = wordsFor(settings.lang);
  const tops = pages.filter(({ kind }) => kind === 'course' || kind === 'home');
  const siteName =
    settings.name ?? byId.get('')?.title ?? (tops.length === 1 ? tops[0]!.title : undefined) ?? words.contents;
  const registryLabel = site.label ?? { one: words.term, many: words.terms };
  const addressOf = (page: SectionData) => addresses.of({ page: page.page });
  const linkTo = (page: SectionData): Link => ({ title: page.title, address: addressOf(page) });
  const minutesOf = (page: SectionData) => Math.max(1, Math.round(page.words / wordsPerMinute));
  const inCourse = Map.groupBy(pages, ({ course }) => course);
  const childrenOf = Map.groupBy(
    pages.filter(({ kind }) => kind === 'section' || kind === 'group'),
    ({ parent }) => parent,
  );

  const page = (title: string, path: string): BasePage => ({
    title,
    documentTitle: title === siteName ? title : `${title} · ${siteName}`,
    description: settings.description ?? '',
    lang: settings.lang,
    address: addresses.file(path),
    siteName,
    home: addresses.home,
    services: services.length ? { title: registryLabel.many, address: addresses.services } : undefined,
    search: addresses.file('search/'),
    base: settings.base,
    words,
  });

  const child = (data: SectionData): ChildLink => ({
    ...linkTo(data),
    excerpt: data.description ?? data.excerpt,
    minutes: minutesOf(data),
  });

  const notesPage = (
    data: SectionData,
    previous: SectionData | undefined,
    next: SectionData | undefined,
  ): NotesPageData => {
    const course = byId.get(data.course);
    const parents = [data.parent, data.course].filter((id) => id !== '' && id !== data.page);
    const breadcrumb = [...new Set(parents)]
      .reverse()
      .map((id) => byId.get(id))
      .filter((parent) => parent !== undefined);
    const hasOwnHeading = data.titleHtml !== '';
    const own = hasOwnHeading ? data.headings[0] : undefined;
    const where = sourceLinks(settings.repository, data);
    const outline =
      data.kind === 'home' ? [] : (inCourse.get(data.course) ?? []).filter(({ kind }) => kind !== 'course');
    const permalink = settings.site ? new URL(addressOf(data), settings.site).href : addressOf(data);
    return {
      ...page(data.title, ''),
      address: addressOf(data),
      lang: data.lang,
      words: wordsFor(data.lang),
      description: data.description ?? data.excerpt,
      id: data.page,
      kind: data.kind,
      titleHtml: data.titleHtml,
      hasOwnHeading,
      headingId: own?.id,
      breadcrumb: breadcrumb.map(linkTo),
      contents: makeContents(hasOwnHeading ? data.headings.slice(1) : data.headings),
      course:
        course && course.kind === 'course' && outline.length
          ? {
              ...linkTo(course),
              outline: outline.map((item) => ({
                ...linkTo(item),
                isCurrent: item.page === data.page,
                isDraft: item.draft,
                depth: item.parent === data.course ? 1 : 2,
              })),
            }
          : undefined,
      children: (childrenOf.get(data.page) ?? []).map(child),
      previous: previous && linkTo(previous),
      next: next && linkTo(next),
      minutes: minutesOf(data),
      changed: data.changed,
      draft: data.draft,
      edit: where?.edit,
      report:
        where &&
        `${where.repository}/issues/new?${new URLSearchParams({ title: words.reportTitle(data.title), body: words.reportBody(data.title, permalink, where.view) })}`,
      source: `${data.file}:${data.lines.start}`,
    };
  };

  const passagesOf = Map.groupBy(
    pages.flatMap((data) => data.mentions.map((mention) => ({ data, mention }))),
    ({ mention }) => mention.service,
  );

  const servicePage = ({ id, data }: { id: string; data: ServiceData }): ServicePageData => {
    const home = data.home && byId.get(data.home.page);
    const homeHeading = home?.headings.find((heading) => heading.id === data.home!.heading);
    const seen = new Set<string>();
    const passages = (passagesOf.get(id) ?? [])
      .filter(({ data: at, mention }) => {
        const key = `${at.page} ${mention.passage} ${mention.sentence}`;
        return !seen.has(key) && seen.add(key);
      })
      .map(({ data: at, mention }): Passage => {
        const heading = at.headings.find(({ id }) => id === mention.heading);
        return {
          address: addresses.of({ page: at.page, heading: heading && heading.depth > 1 ? heading.id : undefined }),
          place: heading && heading.depth > 1 ? `${at.title} › ${heading.text}` : at.title,
          before: mention.sentence.slice(0, mention.start),
          mention: mention.sentence.slice(mention.start, mention.end),
          after: mention.sentence.slice(mention.end),
        };
      });
    return {
      ...page(data.name, `services/${id}/`),
      description: data.summary ?? '',
      id,
      aliases: [...new Set([...(data.short ? [data.short] : []), ...data.aliases])],
      former: data.former,
      summary: data.summary ?? '',
      kind: data.kind,
      category: data.category ?? '',
      homeLink: home && {
        title: homeHeading ? `${home.title} › ${homeHeading.text}` : home.title,
        address: addresses.of(data.home!),
      },
      passages,
    };
  };

  return {
    notesPages: () =>
      [...inCourse.values()].flatMap((ofCourse) =>
        ofCourse.map((data, at) => notesPage(data, ofCourse[at - 1], ofCourse[at + 1])),
      ),
    servicePages: () => services.map(servicePage),
    page,
    courses: tops
      .filter(({ kind }) => kind === 'course')
      .map((data) => ({
        ...child(data),
        minutes: (inCourse.get(data.course) ?? []).reduce((total, item) => total + minutesOf(item), 0),
        sections: (inCourse.get(data.course) ?? []).filter(({ kind }) => kind === 'section').length,
      })),
    serviceIndex: services
      .map(({ id, data }) => ({
        id,
        title: data.name,
        address: addresses.service(id),
        summary: data.summary ?? '',
        category: data.category ?? '',
      }))
      .sort((a, b) => a.title.localeCompare(b.title, settings.lang)),
    label: registryLabel,
  };
}

function sourceLinks(repository: string | undefined, { file, lines }: SectionData) {
  if (!repository) return undefined;
  const path = file.split('/').map(encodeURIComponent).join('/');
  return {
    repository,
    view: `${repository}/blob/HEAD/${path}?plain=1#L${lines.start}`,
    edit: `${repository}/edit/HEAD/${path}#L${lines.start}`,
  };
}
