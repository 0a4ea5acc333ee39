import type { NotesPage, Target } from '../types.ts';
import { foldText } from './fold-text.ts';
import { namesInTitle } from './names-in-title.ts';
import { termReasons, type Term } from './term.ts';

/**
 * One term for each name among FOUND: the best of those that agree. A term whose best places contradict each other is
 * not sure; an abbreviation of two things is none.
 */
export function uniteTerms(found: readonly Term[], pages: readonly NotesPage[]): Term[] {
  const titled = titlesOf(pages);
  const byName = Map.groupBy(found, ({ name }) => keyOf(name));
  const terms = [...byName.values()].map((same) => best(same.map((term) => atTitle(term, titled))));
  const byShort = Map.groupBy(
    terms.filter(({ short }) => short !== undefined),
    ({ short }) => short!,
  );
  const byExactName = new Map(terms.map((term) => [term.name, term]));
  return terms.flatMap((term): Term[] => {
    const full = byShort.get(term.name);
    // "EC2", defined as such, and "Elastic Compute Cloud (EC2)" are one.
    if (full && full.length === 1 && full[0] !== term) return [];
    if (term.short === undefined) return [term];
    const rivals = byShort.get(term.short)!.filter((other) => other !== term);
    if (rivals.some((other) => rank(other) <= rank(term) || rank(term) > 2)) {
      const isSure = term.isSure && !['expansion', 'expansion in passing'].includes(term.reason);
      return [{ ...term, short: undefined, isSure }];
    }
    const own = byExactName.get(term.short);
    return [own && rank(own) < rank(term) ? { ...own, name: term.name, short: term.short } : term];
  });
}

function best(same: readonly Term[]): Term {
  const sorted = [...same].sort((a, b) => rank(a) - rank(b));
  const first = sorted[0]!;
  const rivals = sorted.filter(
    (term) => term.isSure && rank(term) === rank(first) && placeKey(term.home) !== placeKey(first.home),
  );
  // Two headings of one title define two things; a definition or expansion that is repeated defines one.
  const isAmbiguous = rivals.length > 0 && ['heading', 'expansion in heading'].includes(first.reason);
  return {
    ...first,
    short: first.short ?? same.find(({ short }) => short !== undefined)?.short,
    summary: first.summary ?? same.find(({ summary }) => summary !== undefined)?.summary,
    isSure: first.isSure && !isAmbiguous,
  };
}

/** TERM at the heading above its place that is titled with it: "EC2", not "EC2 basics". */
function atTitle(term: Term, titled: ReadonlyMap<string, Target>): Term {
  if (term.reason === 'heading' || term.reason === 'expansion in heading') return term;
  const title = [term.name, term.short]
    .filter((name) => name !== undefined)
    .map((name) => titled.get(`${term.home.page} ${keyOf(name)}`))
    .find((target) => target);
  if (!title) return term;
  return { ...term, home: title, reason: term.reason === 'expansion in passing' ? 'expansion' : term.reason };
}

function titlesOf(pages: readonly NotesPage[]): Map<string, Target> {
  const titled = new Map<string, Target>();
  for (const { id: page, headings } of pages)
    for (const { id, depth, text } of headings)
      for (const { name } of namesInTitle(text).filter(({ share }) => share < 2)) {
        const key = `${page} ${keyOf(name)}`;
        if (!titled.has(key)) titled.set(key, depth === 1 ? { page } : { page, heading: id });
      }
  return titled;
}

function rank({ reason, isSure, summary }: Term): number {
  return termReasons.indexOf(reason) + (isSure ? 0 : 10) + (summary === undefined ? 0.5 : 0);
}

function placeKey({ page, heading }: Target): string {
  return `${page}#${heading ?? ''}`;
}

function keyOf(name: string): string {
  const folded = foldText(name).text.replaceAll('-', ' ');
  return /\p{Ll}$/u.test(name) ? folded.replace(/(?<!s)s$/, '') : folded;
}
