import type { SectionData } from '../entries.ts';
import { formatDay } from '../words/format-day.ts';
import { interfaceLanguage } from '../words/interface-language.ts';
import { wordsFor } from '../words/words.ts';
import { makeContents } from './contents.ts';
import type { CourseOutline, Link, NamedService, NotesPageData } from './page-types.ts';
import { readingTime } from './reading-time.ts';
import type { SiteIndex } from './site-index.ts';
import { sourceLinks } from './source-links.ts';

/** Everything that the page of DATA shows; PREVIOUS and NEXT are its neighbours in the course. */
export function makeNotesPage(
  index: SiteIndex,
  data: SectionData,
  previous: SectionData | undefined,
  next: SectionData | undefined,
): NotesPageData {
  const { addresses, byId, childrenOf, linkTo, settings } = index;
  const words = wordsFor(data.lang);
  const hasOwnHeading = data.titleHtml !== '';
  const address = addresses.of({ page: data.page });
  const permalink = settings.site ? new URL(address, settings.site).href : address;
  const links = settings.origin ? sourceLinks(settings.origin, data, permalink, words) : undefined;
  const parents = [...new Set([data.course, data.parent])].filter((id) => id !== '' && id !== data.page);
  const below = pagesBelow(index, data);
  return {
    ...index.base(data.title, ''),
    address,
    lang: data.lang,
    dir: index.directionOf(data.lang),
    words,
    wordsLang: interfaceLanguage(data.lang),
    description: data.description ?? data.excerpt,
    foot: index.footOf(data),
    languages: index.languages(address, [data.page, data.parent, data.course, '']),
    id: data.page,
    kind: data.kind,
    titleHtml: data.titleHtml,
    aboveHtml: data.aboveHtml,
    hasOwnHeading,
    headingId: hasOwnHeading ? data.headings[0]?.id : undefined,
    breadcrumb: parents
      .map((id) => byId.get(id))
      .filter((parent) => parent !== undefined)
      .map(linkTo),
    contents: makeContents(hasOwnHeading ? data.headings.slice(1) : data.headings),
    course: outlineOf(index, data),
    children: (childrenOf.get(data.page) ?? []).map(index.child),
    previous: previous && linkTo(previous),
    next: next && linkTo(next),
    minutes: readingTime(below.reduce((total, page) => total + page.words, data.words)),
    sections: below.filter(({ kind }) => kind === 'section').length,
    changed: data.changed === undefined ? undefined : { iso: data.changed, text: formatDay(data.changed, data.lang) },
    draft: data.draft,
    markdown: data.page === '' ? undefined : addresses.file(`${data.page}.md`),
    edit: links?.edit,
    report: links?.report,
    servicesHere: servicesOn(index, data),
    mentionedBy: backlinksTo(index, data),
    card: index.cards.get(data.course),
    source: `${data.file}:${data.lines.start}`,
  };
}

function pagesBelow({ childrenOf }: SiteIndex, { page }: SectionData): readonly SectionData[] {
  const children = childrenOf.get(page) ?? [];
  return children.flatMap((child) => [child, ...(childrenOf.get(child.page) ?? [])]);
}

function outlineOf({ byId, inCourse, linkTo }: SiteIndex, data: SectionData): CourseOutline | undefined {
  const course = byId.get(data.course);
  const pages = (inCourse.get(data.course) ?? []).filter(({ kind }) => kind !== 'course');
  if (course?.kind !== 'course' || !pages.length) return undefined;
  return {
    ...linkTo(course),
    outline: pages.map((page) => ({
      ...linkTo(page),
      isCurrent: page.page === data.page,
      isDraft: page.draft,
      depth: page.parent === data.course ? 1 : 2,
    })),
  };
}

function servicesOn({ services, addresses }: SiteIndex, data: SectionData): NamedService[] {
  return [...new Set(data.mentions.map(({ service }) => service))].flatMap((id) => {
    const service = services.get(id);
    if (!service) return [];
    return { title: service.name, address: addresses.service(id), isDefinedHere: service.home?.page === data.page };
  });
}

function backlinksTo({ definedOn, mentionsOf, linkTo }: SiteIndex, data: SectionData): Link[] {
  const pages = new Set(
    (definedOn.get(data.page) ?? []).flatMap((id) => (mentionsOf.get(id) ?? []).map(({ page }) => page)),
  );
  pages.delete(data);
  return [...pages].sort((a, b) => a.order - b.order).map(linkTo);
}
