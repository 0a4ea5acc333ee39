/** What the one-file edition needs to know beside the built pages; the site's own pages hand it over. */
export interface EditionFacts {
  readonly lang: string;
  readonly name: string;
  readonly description: string;
  /** What the registry calls its entries, such as "Services". */
  readonly label: string;
  /** Day of the last change where it is known, ISO 8601. */
  readonly changed: string | undefined;
  /** In the order of reading. */
  readonly pages: readonly EditionPage[];
  readonly services: readonly EditionService[];
  /** Whose the notes are; with a title what a course says of itself. */
  readonly credits: readonly EditionCredit[];
  /** Address of the stylesheet of the site's own; empty where it has none. */
  readonly styles: string;
}

export interface EditionCredit {
  readonly title?: string | undefined;
  /** HTML. */
  readonly line?: string | undefined;
  readonly author?: string | undefined;
  readonly license?: { readonly title: string; readonly address?: string | undefined } | undefined;
  readonly source?: { readonly title: string; readonly address: string } | undefined;
}

export interface EditionPage {
  readonly address: string;
  readonly title: string;
  /** How many pages stand above it: 0 for a course. */
  readonly depth: number;
}

export interface EditionService {
  readonly address: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly summary: string;
  /** The place that defines it. */
  readonly home: { readonly title: string; readonly address: string } | undefined;
}

/** Where the pages hand the facts over, below the output folder; removed when the edition is made. */
export const factsFile = 'edition.json';
