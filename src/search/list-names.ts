import type { NamedPage, NamedService, SearchFacts } from './browser/vocabulary.ts';
import type { SearchRecords } from './records.ts';

const suggested = 6;

/**
 * The names that a search must know before it has read any page: courses, services and where each is defined.
 * @param headings texts of all headings by address
 */
export function listNames(
  records: Omit<SearchRecords, 'lang'>,
  headings: ReadonlyMap<string, string>,
): Pick<SearchFacts, 'courses' | 'label' | 'pages' | 'services' | 'suggestions'> {
  const courses = [...new Set(records.sections.flatMap(({ course }) => (course ? [course] : [])))];
  const homes = new Set(records.services.flatMap(({ home }) => (home ? [home.split('#')[0]!] : [])));
  const pages = records.sections
    .filter(({ address }) => homes.has(address))
    .map(({ address, title, course }): NamedPage => [address, title, course ? courses.indexOf(course) : -1]);
  const services = records.services.map(({ address, name, names, home = '' }): NamedService => {
    const [page, anchor = ''] = home.split('#');
    const heading = headings.get(home) ?? name;
    return [
      address,
      [name, ...names],
      pages.findIndex(([known]) => known === page),
      anchor,
      ...(heading === name ? ([] as const) : ([heading] as const)),
    ];
  });
  return {
    courses,
    label: records.label,
    pages,
    services,
    suggestions: [...records.services]
      .sort((a, b) => b.mentions - a.mentions)
      .slice(0, suggested)
      .map(({ name, names }) => names[0] ?? name),
  };
}
