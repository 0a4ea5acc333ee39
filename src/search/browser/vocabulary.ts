/** The words of the notes: in how many blocks of text each stands, roughly. */
export interface Vocabulary {
  readonly blocks: number;
  readonly counts: ReadonlyMap<string, number>;
  /** Words that only names of services have. */
  readonly onlyNames: ReadonlySet<string>;
  /** In order of their letters, to look up beginnings. */
  readonly sorted: readonly string[];
}

/** Address, title, number of its course (-1: none). */
export type NamedPage = readonly [address: string, title: string, course: number];

/** Its page, all names, number of the page that defines it (-1: none), anchor there and heading, where it is not the name. */
export type NamedService = readonly [
  address: string,
  names: readonly string[],
  page: number,
  anchor: string,
  heading?: string,
];

/** What the words of a question weigh in the language of the notes: lists of folded words with spaces between. */
export interface QueryWords {
  /** Words that carry no content; a query of nothing else is searched as it stands. */
  readonly stop: string;
  /** Words that weigh little beside others. */
  readonly faint: string;
  /** Endings by which forms of one word differ, besides none at all. */
  readonly endings: string;
}

/** What stands beside Pagefind's index for the dialog. */
export interface SearchFacts {
  readonly blocks: number;
  readonly words: string;
  /** Languages of the further parts of Pagefind's index, where it has several. */
  readonly parts?: readonly string[];
  readonly query: QueryWords;
  /** Titles of the courses, to filter by. */
  readonly courses: readonly string[];
  /** What the registry calls its entries. */
  readonly label: { readonly one: string; readonly many: string };
  /** Pages that define services. */
  readonly pages: readonly NamedPage[];
  readonly services: readonly NamedService[];
  /** Names to try: the services most often named. */
  readonly suggestions: readonly string[];
}

/** Reads what `encodeWords` wrote. */
export function readVocabulary({ blocks, words }: Pick<SearchFacts, 'blocks' | 'words'>): Vocabulary {
  const counts = new Map<string, number>();
  const onlyNames = new Set<string>();
  const [spelled = '', steps = ''] = words.split(' ');
  let previous = '';
  let at = 0;
  for (const [, shared, rest] of spelled.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const step = steps.charCodeAt(at++) - 65;
    previous = previous.slice(0, shared!.charCodeAt(0) - 65) + rest!;
    if (step < 0) onlyNames.add(previous);
    counts.set(previous, step < 0 ? 1 : Math.round(2 ** (step / 2)));
  }
  return { blocks, counts, onlyNames, sorted: [...counts.keys()] };
}

/** The words that begin with START, in order. */
export function wordsBeginningWith({ sorted }: Vocabulary, start: string): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; at < sorted.length && sorted[at]!.startsWith(start); at += 1) found.push(sorted[at]!);
  return found;
}

/** Whether WORD is one of the notes, and oftener so than the beginning of a longer one. */
export function isLikelyWhole(word: string, vocabulary: Vocabulary): boolean {
  const own = vocabulary.counts.get(word) ?? 0;
  const all = wordsBeginningWith(vocabulary, word).reduce((sum, longer) => sum + vocabulary.counts.get(longer)!, 0);
  return 2 * own > all;
}
