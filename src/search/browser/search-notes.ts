// In: what was typed. Out: the pages to show, best first, with the best headings inside.
// 1 words, corrected   2 one Pagefind search a word   3 the likeliest pages   4 their text, ranked by block   5 results
import { inflectionTest } from './is-inflection.ts';
import type { TermMatch } from './match-term.ts';
import { makeResults, serviceResults, type SearchResult } from './make-results.ts';
import type { Filters, Hit, Pagefind } from './pagefind-api.ts';
import { parseQuery } from './parse-query.ts';
import { planQuery } from './plan-query.ts';
import { countWorthy, preselect } from './preselect.ts';
import { rankPage, type RankedPage } from './rank-page.ts';
import { readPage, type IndexedPage } from './read-page.ts';
import { isLikelyWhole, readVocabulary, type SearchFacts } from './vocabulary.ts';
import { matchServices, readServices } from './services.ts';

export interface SearchRequest {
  readonly typed: string;
  readonly filters: Filters;
  /** False to look for exactly what was typed. */
  readonly isCorrecting: boolean;
  /** How many pages to read at most. */
  readonly pages: number;
  /** Whether fewer will do where they say enough: true until the reader asks for more. */
  readonly isFirst: boolean;
  /** Whether the answer is still wanted. */
  readonly isCurrent?: () => boolean;
  /** What to wait for before pages are loaded that are not at hand. */
  readonly pause?: Promise<unknown> | undefined;
}

export interface Answer {
  readonly results: readonly SearchResult[];
  readonly corrections: ReadonlyMap<string, string>;
  readonly missing: readonly string[];
  /** Whether more pages have something of the query. */
  readonly hasMore: boolean;
}

/** The index is incomplete: part of it could not be loaded. */
class IndexError extends Error {}

/**
 * How far a query is: `bare`, little words only; `begun`, its last word looks unfinished; `open`, its last word is one of
 * the notes and may still be growing; `settled` when it is followed by something that is no letter.
 */
export type Progress = 'bare' | 'begun' | 'open' | 'settled';

export interface NotesSearch {
  /** @returns undefined when the answer is no longer wanted. */
  readonly search: (request: SearchRequest) => Promise<Answer | undefined>;
  readonly progress: (typed: string) => Progress;
}

/** A search over PAGEFIND's index. Pages and answers to single words are kept, so that typing on is quick. */
export function createNotesSearch(pagefind: Pagefind, facts: SearchFacts): NotesSearch {
  const vocabulary = readVocabulary(facts);
  const services = readServices(facts);
  const [stops, faint] = [wordSet(facts.query.stop), wordSet(facts.query.faint)];
  const names = services.flatMap(({ forms }) => forms.map(({ words }) => words));
  const language = { vocabulary, stops, faint, isInflection: inflectionTest(facts.query.endings), names };
  const pages = new Map<string, Promise<IndexedPage>>();
  const answers = new Map<string, Promise<readonly Hit[]>>();
  const isInSections = (word: string) => vocabulary.counts.has(word) && !vocabulary.onlyNames.has(word);
  const load = (hit: Hit) => keep(pages, hit.id, async () => readPage(await hit.data()));
  const find = (word: string, filters: Filters) =>
    keep(answers, JSON.stringify([word, filters]), async () => {
      const { results } = await pagefind.search(word, { filters });
      // The notes have the word: no answer at all means that a part of the index is missing.
      if (!results.length && !Object.keys(filters).length && isInSections(word)) throw new IndexError();
      return results;
    });
  const lookUp = async ({ term, words }: TermMatch, filters: Filters) => {
    const hits = await find(term.text, filters);
    if (hits.length || vocabulary.counts.has(term.text)) return hits;
    // Pagefind's stems join fewer forms of a word than ours.
    const [form] = [...words.keys()]
      .filter(isInSections)
      .sort((a, b) => vocabulary.counts.get(b)! - vocabulary.counts.get(a)!);
    return form === undefined ? hits : find(form, filters);
  };

  const search = async (request: SearchRequest): Promise<Answer | undefined> => {
    const { typed, filters, isCorrecting, pages: wanted, isCurrent = () => true, pause } = request;
    const query = parseQuery(typed, vocabulary, stops);
    const plan = planQuery(query, language, isCorrecting);
    const ranked = new Map<string, RankedPage>();
    let hasMore = false;
    const { kind, ...others } = filters;
    for (const terms of kind === 'service' ? [] : plan.readings) {
      if (!terms.length) continue;
      const hits = preselect(await Promise.all(terms.map((term) => lookUp(term, others))), terms);
      if (!isCurrent()) return undefined;
      // On asking for more, all are wanted.
      const count = request.isFirst ? countWorthy(hits, wanted) : wanted;
      hasMore ||= hits.length > count;
      const worthy = hits.slice(0, count).map(({ hit }) => hit);
      if (pause && worthy.some(({ id }) => !pages.has(id))) {
        await pause;
        if (!isCurrent()) return undefined;
      }
      for (const page of await Promise.all(worthy.map(load))) {
        const found = rankPage(page, terms, plan.phrases);
        const known = ranked.get(page.address);
        if (found && (!known || known.score < found.score)) ranked.set(page.address, found);
      }
    }
    const words = plan.readings[0]!.map(({ term }) => term.text);
    // While the last word is being typed it may only look like a question word.
    const content = query.isOpen && words.at(-1) !== plan.words.at(-1) ? plan.words : words;
    const matched = matchServices(services, plan.words, content, plan.readings[0]!, query.isOpen).filter(
      ({ service }) => !others['course'] || service.home?.course === others['course'],
    );
    const results =
      kind === 'service'
        ? serviceResults(matched)
        : makeResults([...ranked.values()], matched, plan).filter((result) => !kind || result.kind === kind);
    const isNamed = results.some(({ isNamed: is }) => is);
    const onlyNamed = isNamed ? [] : plan.readings[0]!.filter(({ isOnlyNamed }) => isOnlyNamed);
    return {
      results,
      corrections: plan.corrections,
      missing: [...plan.missing, ...onlyNamed.map(({ term }) => term.typed)],
      hasMore,
    };
  };
  const progress = (typed: string): Progress => {
    const { terms, isOpen } = parseQuery(typed, vocabulary, stops);
    const last = terms.at(-1);
    if (!last || terms.every(({ text }) => stops.has(text))) return 'bare';
    if (!isOpen) return 'settled';
    return last.isOpen && isLikelyWhole(last.text, vocabulary) ? 'open' : 'begun';
  };
  return { search, progress };
}

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** The value kept for KEY, or a new one; failures are not kept. */
function keep<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}
