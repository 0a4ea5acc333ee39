import { makeExcerpt, type ExcerptPiece } from './make-excerpt.ts';
import type { Plan } from './plan-query.ts';
import type { RankedPage } from './rank-page.ts';
import type { IndexedPage } from './read-page.ts';
import { matchNames } from './service-names.ts';
import { splitWords } from './split-words.ts';

/** A place on a page. */
export interface SubResult {
  readonly address: string;
  readonly title: string;
  readonly excerpt: readonly ExcerptPiece[];
}

/** A page to show. */
export interface SearchResult {
  readonly address: string;
  readonly title: string;
  readonly course: string;
  readonly kind: 'section' | 'service';
  readonly excerpt: readonly ExcerptPiece[];
  /** Address of the best place: one of the places, or the page itself. */
  readonly best: string;
  /** The best places, best first. */
  readonly places: readonly SubResult[];
  readonly score: number;
  /** Whether it is there because the query is the name of a service. */
  readonly isNamed: boolean;
}

const nameWeight = 3;
const evidence = 0.6;
const mostPlaces = 3;

/** Makes the list of results: services lift the page that defines them, above it where the query is their name. */
export function makeResults(
  ranked: readonly RankedPage[],
  plan: Plan,
  isOpen: boolean,
  wantsServices: boolean,
): SearchResult[] {
  const terms = plan.readings.flat();
  const results = new Map<string, SearchResult>();
  for (const found of ranked)
    if (found.page.kind === 'section') results.set(found.page.address, sectionResult(found, terms));
  const services: SearchResult[] = [];
  for (const found of ranked) {
    if (found.page.kind !== 'service') continue;
    const name = matchNames(found.page, plan.words, isOpen);
    const score = nameWeight * name + evidence * found.score;
    const summary = excerptOf(found, terms);
    const home = homeOf(found.page);
    if (home && !wantsServices) lift(results, home, score, summary);
    if (name >= 0.75 || wantsServices)
      services.push({
        address: found.page.address,
        title: found.page.title,
        course: '',
        kind: 'service',
        excerpt: summary,
        best: found.page.address,
        places: [],
        score: score - 0.01,
        isNamed: name === 1,
      });
  }
  return [...results.values(), ...services].sort((a, b) => b.score - a.score);
}

function sectionResult({ page, score, blocks }: RankedPage, terms: Plan['readings'][number]): SearchResult {
  const best = blocks[0]!.block;
  const places = new Map<string, SubResult>();
  for (const { block } of blocks) {
    const { id, text, depth } = block.heading;
    if (id === undefined || depth <= 1 || places.has(id) || places.size === mostPlaces) continue;
    places.set(id, {
      address: `${page.address}#${encodeURIComponent(id)}`,
      title: text,
      excerpt: makeExcerpt(page, block, terms),
    });
  }
  return {
    address: page.address,
    title: page.title,
    course: page.course,
    kind: 'section',
    excerpt: makeExcerpt(page, best, terms),
    best: places.get(best.heading.id ?? '')?.address ?? page.address,
    places: [...places.values()],
    score,
    isNamed: false,
  };
}

interface Home {
  readonly page: string;
  readonly address: string;
  readonly pageTitle: string;
  readonly title: string;
  readonly course: string;
}

function homeOf({ meta }: IndexedPage): Home | undefined {
  const address = meta['home'];
  if (!address) return undefined;
  return {
    page: address.split('#')[0]!,
    address,
    pageTitle: meta['homepage'] ?? '',
    title: meta['homeheading'] ?? '',
    course: meta['homecourse'] ?? '',
  };
}

/** Puts a service's home into RESULTS with at least SCORE, its heading first among the places. */
function lift(results: Map<string, SearchResult>, home: Home, score: number, summary: readonly ExcerptPiece[]): void {
  const known = results.get(home.page);
  const isHeading = home.address !== home.page;
  const place = { address: home.address, title: home.title, excerpt: summary };
  if (!known) {
    results.set(home.page, {
      address: home.page,
      title: home.pageTitle,
      course: home.course,
      kind: 'section',
      excerpt: summary,
      best: home.address,
      places: isHeading ? [place] : [],
      score,
      isNamed: false,
    });
    return;
  }
  const others = known.places.filter(({ address }) => address !== home.address);
  const same = known.places.find(({ address }) => address === home.address);
  const isBetter = score > known.score;
  const places = isHeading && isBetter ? [same ?? place, ...others].slice(0, mostPlaces) : known.places;
  results.set(home.page, {
    ...known,
    places,
    best: isBetter ? home.address : known.best,
    score: Math.max(score, known.score) + 0.1 * Math.min(score, known.score),
  });
}

function excerptOf({ page }: RankedPage, terms: Plan['readings'][number]): ExcerptPiece[] {
  const last = page.headings.at(-1)!;
  const start = last.end;
  const block = { heading: { ...last, start: -1, end: 0 }, start, end: page.words.length };
  return start < page.words.length ? makeExcerpt(page, block, terms) : [];
}

/** The words of the notes to mark on the page, as they stand there. */
export function markedWords(pieces: readonly ExcerptPiece[]): string[] {
  return [
    ...new Set(
      pieces
        .filter(({ isMarked }) => isMarked)
        .flatMap(({ text }) => splitWords(text).map((word) => text.slice(word.start, word.end))),
    ),
  ];
}
