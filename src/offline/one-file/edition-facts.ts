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
