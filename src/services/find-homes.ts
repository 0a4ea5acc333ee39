import { nearest, type Findings } from '../problems.ts';
import type { NotesPage, Target } from '../types.ts';
import type { ReadRegistry } from './read-registry.ts';
import { namesOf, type Service } from './registry-schema.ts';

/**
 * Where each service is defined in PAGES: its first home that exists; else the heading, then the page, titled with one
 * of its names; else the page of a home whose heading is missing.
 * @param isOwn whether the registry stands beside these notes: then a home that does not exist is the warning
 *   `services/unknown-home`. A registry made for other notes just fits less well.
 */
export function findHomes(
  { file, registry, lineOf }: ReadRegistry,
  pages: readonly NotesPage[],
  isOwn: boolean,
  findings: Findings,
): Map<string, Target> {
  const places = placesOf(pages);
  const titles = titlesOf(pages);
  const homes = new Map<string, Target>();
  for (const service of registry.services) {
    const known = service.homes.map((home) => places.get(home));
    if (isOwn)
      service.homes.forEach((home, index) => {
        if (known[index]) return;
        const near = nearest(home, places.keys());
        findings.warn(
          'services/unknown-home',
          `"${service.id}" has its home at "${home}", which these notes lack`,
          { file, line: lineOf(service.id), column: 1 },
          near.length ? `Nearest: ${near.join(', ')}.` : 'Name a heading as section#heading.',
        );
      });
    const home = known.find((target) => target) ?? titled(service, titles) ?? pageOfHome(service, places);
    if (home) homes.set(service.id, home);
  }
  return homes;
}

function placesOf(pages: readonly NotesPage[]): Map<string, Target> {
  const places = new Map<string, Target>();
  const put = (key: string, target: Target) => void (places.has(key) || places.set(key, target));
  for (const { id, headings } of pages) {
    if (id === '') continue;
    const short = id.split('/').at(-1)!;
    for (const page of new Set([id, short])) {
      put(page, { page: id });
      for (const heading of headings)
        put(`${page}#${heading.id}`, heading.depth === 1 ? { page: id } : { page: id, heading: heading.id });
    }
  }
  return places;
}

function titlesOf(pages: readonly NotesPage[]): Map<string, Target> {
  const titles = new Map<string, Target>();
  for (const { id, headings } of pages)
    for (const { text, id: heading, depth } of headings) {
      const title = text.toLowerCase();
      if (!titles.has(title)) titles.set(title, depth === 1 ? { page: id } : { page: id, heading });
    }
  return titles;
}

function titled(service: Service, titles: ReadonlyMap<string, Target>): Target | undefined {
  return namesOf(service)
    .map(({ name }) => titles.get(name.toLowerCase()))
    .find((target) => target);
}

function pageOfHome(service: Service, places: ReadonlyMap<string, Target>): Target | undefined {
  return service.homes.map((home) => places.get(home.replace(/#.*/, ''))).find((target) => target);
}
