/** What we use of Pagefind's script; it ships no types for the browser. Source: https://pagefind.app/docs/api/ */
export interface Pagefind {
  readonly search: (
    term: string,
    options?: { readonly filters: Filters },
  ) => Promise<{ readonly results: readonly Hit[] }>;
}

/** A search as Pagefind's script makes it. */
export interface PagefindInstance extends Pagefind {
  /** Loads what a search for TERM needs; nothing but what any search needs for no term. */
  readonly preload: (term: string) => Promise<void>;
  readonly mergeIndex: (folder: string, options: object) => Promise<void>;
}

export type Filters = Readonly<Record<string, string>>;

export interface Hit {
  readonly id: string;
  readonly score: number;
  /** Positions of the words that matched. */
  readonly words: readonly number[];
  readonly data: () => Promise<Fragment>;
}

/** A record as it was indexed. */
export interface Fragment {
  readonly raw_url?: string;
  readonly url: string;
  readonly raw_content?: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text: string;
    readonly location: number;
  }[];
}
