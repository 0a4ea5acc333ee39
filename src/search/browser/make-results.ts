import { makeExcerpt, type ExcerptPiece } from './make-excerpt.ts';
import type { Plan } from './plan-query.ts';
import type { RankedPage } from './rank-page.ts';
import type { IndexedPage } from './read-page.ts';
import type { MatchedService, ServiceHome } from './services.ts';
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

const nameWeight = 4.5;
/** What is asked for by its very name comes first, wherever else the name stands. */
const exactName = 4;
const shownName = 0.75;
const evidence = 1;
const mostPlaces = 3;

/**
 * Makes the list of results: services lift the page that defines them, and stand below it where the query is their name.
 */
export function makeResults(
  ranked: readonly RankedPage[],
  matched: readonly MatchedService[],
  plan: Plan,
): SearchResult[] {
  const terms = plan.readings.flat();
  const results = new Map<string, SearchResult>();
  for (const found of ranked) results.set(found.page.address, sectionResult(found, terms));
  const pages = new Map(ranked.map(({ page }) => [page.address, page]));
  const services: SearchResult[] = [];
  for (const match of matched) {
    const score = nameWeight * match.name + evidence * match.share;
    const { home } = match.service;
    if (home)
      lift(results, home, match.name === 1 ? score + exactName : score, introOf(pages.get(home.page), home, terms));
    if (match.name >= shownName) services.push(serviceResult(match, score - 0.01));
  }
  return byScore([...results.values(), ...services]);
}

/** The services alone, best first. */
export function serviceResults(matched: readonly MatchedService[]): SearchResult[] {
  return byScore(matched.map((match) => serviceResult(match, nameWeight * match.name + evidence * match.share)));
}

const byScore = (results: readonly SearchResult[]) => results.toSorted((a, b) => b.score - a.score);

function serviceResult({ service, name }: MatchedService, score: number): SearchResult {
  const [title, ...others] = service.names;
  return {
    address: service.address,
    title: title!,
    course: service.home?.course ?? '',
    kind: 'service',
    excerpt: others.length ? [{ text: others.join(', '), isMarked: false }] : [],
    best: service.address,
    places: [],
    score,
    isNamed: name === 1,
  };
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

/** Puts a service's home into RESULTS with at least SCORE, its heading first among the places. */
function lift(
  results: Map<string, SearchResult>,
  home: ServiceHome,
  score: number,
  excerpt: readonly ExcerptPiece[],
): void {
  const known = results.get(home.page);
  const isHeading = home.address !== home.page;
  const place = { address: home.address, title: home.heading, excerpt };
  if (!known) {
    results.set(home.page, {
      address: home.page,
      title: home.title,
      course: home.course,
      kind: 'section',
      excerpt,
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
  results.set(home.page, {
    ...known,
    places: isHeading && isBetter ? [same ?? place, ...others].slice(0, mostPlaces) : known.places,
    best: isBetter ? home.address : known.best,
    score: Math.max(score, known.score) + 0.1 * Math.min(score, known.score),
  });
}

/** How the text at a service's home begins, where its page has been read. */
function introOf(
  page: IndexedPage | undefined,
  home: ServiceHome,
  terms: Plan['readings'][number],
): readonly ExcerptPiece[] {
  const anchor = decodeURIComponent(home.address.split('#')[1] ?? '');
  const block = page?.blocks.find(({ heading }) => heading.id === anchor);
  return page && block ? makeExcerpt(page, block, terms) : [];
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
