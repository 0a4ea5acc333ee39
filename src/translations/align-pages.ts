import { treesOf } from '../split/trees-of.ts';
import type { NotesPage } from '../types.ts';
import { walk } from '../walk.ts';

/** What of a page stays when it is translated: addresses, pictures, numbers and names in Latin letters. */
interface Traits {
  readonly page: NotesPage;
  /** How deep it lies: a page is never taken for one of another depth. */
  readonly depth: number;
  readonly traits: ReadonlySet<string>;
}

// A pair that has nothing in common but its place is better than none, and worse than any that shares a trait.
const bare = 0.05;
// A thousand pages and a thousand: comparing more takes minutes.
const mostPairs = 1_000_000;

/**
 * Which page of THEIRS translates which of OURS, by id. Both are the pages of one file and its translation, in order.
 * The order is kept, as in aligning texts by dynamic programming: pages are paired so that they share most.
 * Files of very many pages are paired by place alone.
 * Source: Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993), with traits for lengths.
 */
export function alignPages(ours: readonly NotesPage[], theirs: readonly NotesPage[]): Map<string, string> {
  const left = traitsOf(ours);
  const right = traitsOf(theirs);
  if (left.length * right.length > mostPairs) return byPlace(left, right);
  const weights = weigh([...left, ...right]);
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  const gain = (i: number, j: number) => similarity(left[i]!, right[j]!, weights);
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      best[i * width + j] = Math.max(
        best[(i + 1) * width + j]!,
        best[i * width + j + 1]!,
        best[(i + 1) * width + j + 1]! + gain(i, j),
      );
  const pairs = new Map<string, string>();
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const here = best[i * width + j]!;
    const worth = gain(i, j);
    if (worth > 0 && here === best[(i + 1) * width + j + 1]! + worth)
      pairs.set(left[i++]!.page.id, right[j++]!.page.id);
    else if (here === best[(i + 1) * width + j]!) i++;
    else j++;
  }
  return pairs;
}

function byPlace(left: readonly Traits[], right: readonly Traits[]): Map<string, string> {
  const pairs = left.flatMap(({ page, depth }, at) => {
    const other = right[at];
    return other?.depth === depth ? [[page.id, other.page.id] as const] : [];
  });
  return new Map(pairs);
}

function traitsOf(pages: readonly NotesPage[]): Traits[] {
  const depths = new Map<string, number>();
  return pages.map((page) => {
    const depth = page.kind === 'home' || page.kind === 'course' ? 0 : (depths.get(page.parent) ?? 0) + 1;
    depths.set(page.id, depth);
    return { page, depth, traits: new Set(listTraits(page)) };
  });
}

function listTraits(page: NotesPage): string[] {
  const traits = [`slug ${page.id.split('/').at(-1)}`, ...latinIn(page.title).map((name) => `title ${name}`)];
  for (const tree of treesOf(page))
    walk(tree, (node) => {
      if (node.type === 'text') traits.push(...latinIn(node.value));
      if (node.type !== 'element') return;
      const { href, src } = node.properties;
      if (typeof href === 'string' && !href.startsWith('#')) traits.push(`href ${href}`);
      if (typeof src === 'string') traits.push(`src ${src}`);
    });
  return traits;
}

/** Numbers, names and abbreviations. Words of prose differ between languages, and weigh little where they don't. */
function latinIn(text: string): string[] {
  return text.match(/\d[\d.,:]*\d|[A-Z][\w.+#-]*\w/g) ?? [];
}

/** The rarer a trait, the more it tells. */
function weigh(all: readonly Traits[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { traits } of all) for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  return new Map([...counts].map(([trait, count]) => [trait, Math.log(1 + all.length / count)]));
}

/** From BARE, for pages that share nothing, to a little over 1; 0 for those of different depth. */
function similarity(a: Traits, b: Traits, weights: ReadonlyMap<string, number>): number {
  if (a.depth !== b.depth) return 0;
  let shared = 0;
  let all = 0;
  for (const trait of a.traits) {
    const weight = weights.get(trait)!;
    all += weight;
    if (b.traits.has(trait)) shared += weight;
  }
  for (const trait of b.traits) if (!a.traits.has(trait)) all += weights.get(trait)!;
  return bare + (all === 0 ? 0 : shared / all);
}
