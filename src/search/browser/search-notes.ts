// In: what was typed. Out: the pages to show, best first, with the best headings inside.
// 1 words, corrected   2 one Pagefind search a word   3 the likeliest pages   4 their text, ranked by block   5 results
import { inflectionTest } from './is-inflection.ts';
import type { TermMatch } from './match-term.ts';
import { makeResults, type SearchResult } from './make-results.ts';
import type { Filters, Hit, Pagefind } from './pagefind-api.ts';
import { parseQuery } from './parse-query.ts';
import { planQuery, type Plan } from './plan-query.ts';
import { preselect } from './preselect.ts';
import { rankPage, type RankedPage } from './rank-page.ts';
import { readPage, type IndexedPage } from './read-page.ts';
import { stopWords } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface SearchRequest {
  readonly typed: string;
  readonly filters: Filters;
  /** False to look for exactly what was typed. */
  readonly isCorrecting: boolean;
  /** How many pages to read. */
  readonly pages: number;
  /** Whether the answer is still wanted. */
  readonly isCurrent?: () => boolean;
}

export interface Answer {
  readonly results: readonly SearchResult[];
  readonly corrections: ReadonlyMap<string, string>;
  readonly missing: readonly string[];
  /** Whether more pages have something of the query. */
  readonly hasMore: boolean;
}

/** The index is incomplete: part of it could not be loaded. */
export class IndexError extends Error {}

export interface NotesSearch {
  /** @returns undefined when the answer is no longer wanted. */
  readonly search: (request: SearchRequest) => Promise<Answer | undefined>;
}

const mostServices = 4;

/** A search over PAGEFIND's index. Pages and answers to single words are kept, so that typing on is quick. */
export function createNotesSearch(pagefind: Pagefind, vocabulary: Vocabulary, lang: string): NotesSearch {
  const language = { vocabulary, isInflection: inflectionTest(lang) };
  const stops = stopWords(lang);
  const pages = new Map<string, Promise<IndexedPage>>();
  const answers = new Map<string, Promise<readonly Hit[]>>();
  const load = (hit: Hit) => keep(pages, hit.id, async () => readPage(await hit.data()));
  const lookUp = (match: TermMatch, filters: Filters) =>
    keep(answers, JSON.stringify([match.term.text, filters]), async () => {
      const { results } = await pagefind.search(match.term.text, { filters });
      // The notes have the word: no answer at all means that a part of the index is missing.
      if (!results.length && !Object.keys(filters).length && match.words.has(match.term.text)) throw new IndexError();
      return results;
    });

  const search = async (request: SearchRequest): Promise<Answer | undefined> => {
    const { typed, filters, isCorrecting, pages: count, isCurrent = () => true } = request;
    const query = parseQuery(typed, vocabulary, stops);
    const plan = planQuery(query, language, isCorrecting);
    const isOpen = query.terms.at(-1)?.isOpen ?? false;
    const ranked = new Map<string, RankedPage>();
    let hasMore = false;
    for (const terms of plan.readings) {
      if (!terms.length) continue;
      const [sections, services] = await Promise.all(
        ['section', 'service'].map(async (kind) => {
          if (filters['kind'] && filters['kind'] !== kind) return [];
          const hits = await Promise.all(terms.map((term) => lookUp(term, { ...filters, kind })));
          return preselect(hits, terms);
        }),
      );
      if (!isCurrent()) return undefined;
      hasMore ||= sections!.length > count;
      const chosen = [...sections!.slice(0, count), ...services!.slice(0, filters['kind'] ? count : mostServices)];
      for (const page of await Promise.all(chosen.map(load))) {
        const found = rankPage(page, terms, plan.phrases);
        const known = ranked.get(page.address);
        if (found && (!known || known.score < found.score)) ranked.set(page.address, found);
      }
    }
    const results = makeResults([...ranked.values()], plan, isOpen, filters['kind'] === 'service');
    const isNamed = results.some(({ isNamed: is }) => is);
    const onlyNamed = isNamed ? [] : plan.readings[0]!.filter(({ isOnlyNamed }) => isOnlyNamed);
    return {
      results,
      corrections: plan.corrections,
      missing: [...plan.missing, ...onlyNamed.map(({ term }) => term.typed)],
      hasMore,
    };
  };
  return { search };
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

export type { Plan };
