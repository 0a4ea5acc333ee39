import { nearest, type Findings } from '../problems.ts';
import type { NotesPage, Target } from '../types.ts';
import { foldText } from './fold-text.ts';
import type { ReadRegistry } from './read-registry.ts';
import { namesOf, type Service } from './registry-schema.ts';
import { namesInTitle } from './names-in-title.ts';

/**
 * Where each service is defined in PAGES: its first home that exists; else the heading or page titled with one of its
 * names, alone or among others; else the page of a home whose heading is missing.
 * @param isOwn whether the registry stands beside these notes: then a home that does not exist is the warning
 *   `services/unknown-home`. A registry made for other notes just fits less well.
 */
export function findHomes(
  { file, registry, placeOf }: ReadRegistry,
  pages: readonly NotesPage[],
  isOwn: boolean,
  findings: Findings,
): Map<string, Target> {
  const places = placesOf(pages);
  const titles = titlesOf(pages);
  const homes = new Map<string, Target>();
  registry.services.forEach((service, at) => {
    const known = service.homes.map((home) => places.get(home));
    if (isOwn)
      service.homes.forEach((home, index) => {
        if (known[index]) return;
        const near = nearestPlaces(home, places);
        findings.warn(
          'services/unknown-home',
          `"${service.id}" has its home at "${home}", which these notes lack`,
          { file, ...placeOf(['services', at, 'homes', index]) },
          near.length ? `Nearest: ${near.join(', ')}.` : 'Name a heading as section#heading.',
        );
      });
    const home = known.find((target) => target) ?? titled(service, titles) ?? pageOfHome(service, places);
    if (home) homes.set(service.id, home);
  });
  return homes;
}

/** Every way to name a page or a heading: with and without the course. */
function placesOf(pages: readonly NotesPage[]): Map<string, Target> {
  const places = new Map<string, Target>();
  const put = (key: string, target: Target) => void (places.has(key) || places.set(key, target));
  for (const { id, headings } of pages) {
    // The only page of a file without sections is home: its headings are named alone.
    const short = id.split('/').at(-1)!;
    for (const page of new Set([id, short])) {
      if (page !== '') put(page, { page: id });
      for (const heading of headings)
        put(`${page}#${heading.id}`, heading.depth === 1 ? { page: id } : { page: id, heading: heading.id });
    }
  }
  return places;
}

/** Where the author may have meant HOME: the same heading on other pages, else near headings of its page, else near pages. */
function nearestPlaces(home: string, places: ReadonlyMap<string, Target>): string[] {
  const [page = '', heading] = home.split('#');
  const isAlike = (place: string) => place.includes('/') === home.includes('/');
  const choices = [...places.keys()].filter(isAlike);
  const same = heading === undefined ? [] : choices.filter((place) => place.endsWith(`#${heading}`));
  if (same.length) return nearest(home, same);
  if (!places.has(page))
    return nearest(
      page,
      choices.filter((place) => !place.includes('#')),
    );
  return nearest(
    home,
    choices.filter((place) => place.startsWith(`${page}#`)),
  );
}

interface Titled {
  readonly target: Target;
  /** The lower the better: how much of the title the name is, then how deep the heading stands. */
  readonly cost: number;
}

function titlesOf(pages: readonly NotesPage[]): Map<string, Titled> {
  const titles = new Map<string, Titled>();
  for (const { id, headings } of pages)
    for (const { text, id: heading, depth } of headings)
      for (const { name, share } of namesInTitle(text)) {
        const key = keyOf(name);
        const cost = share * 10 + depth;
        if (cost < (titles.get(key)?.cost ?? Infinity))
          titles.set(key, { cost, target: depth === 1 ? { page: id } : { page: id, heading } });
      }
  return titles;
}

function titled(service: Service, titles: ReadonlyMap<string, Titled>): Target | undefined {
  const found = namesOf(service).map(({ name }) => titles.get(keyOf(name)));
  return found.filter((title) => title !== undefined).sort((a, b) => a.cost - b.cost)[0]?.target;
}

// Upper and lower case, hyphens and (but for abbreviations) the plural make no difference in titles.
function keyOf(name: string): string {
  const folded = foldText(name.trim()).text.replaceAll('-', ' ');
  return /\p{Ll}$/u.test(name.trim()) ? folded.replace(/(?:es|(?<!s)s|e)$/, '') : folded;
}

function pageOfHome(service: Service, places: ReadonlyMap<string, Target>): Target | undefined {
  return service.homes
    .map((home) => home.replace(/#.*/, ''))
    .map((page) => places.get(page) ?? places.get(page.split('/').at(-1)!))
    .find((target) => target);
}
