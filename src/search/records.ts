// What the index is made from beside the text of the pages: plain data, so that nothing is guessed from markup.

/** A page that shows text of the notes. */
export interface SectionRecord {
  /** Id of the page. */
  readonly page: string;
  readonly address: string;
  readonly title: string;
  /** Title of the course; absent on home. */
  readonly course?: string | undefined;
  /** `file:line` of its beginning in the notes. */
  readonly source: string;
  /** HTML of what stands above the text: the heading, and badges above that. */
  readonly opening: string;
  /** Whether the page has components: what they show is known when it is rendered. */
  readonly isModule: boolean;
}

/** A service of the registry. */
export interface ServiceRecord {
  readonly address: string;
  readonly name: string;
  /** Short name, other names, former names. */
  readonly names: readonly string[];
  readonly summary: string;
  /** Address of the heading that defines it. */
  readonly home?: string | undefined;
  /** In how many passages it is named. */
  readonly mentions: number;
}

export interface SearchRecords {
  readonly lang: string;
  /** What the registry calls its entries, such as "Service" and "Services". */
  readonly label: { readonly one: string; readonly many: string };
  readonly sections: readonly SectionRecord[];
  readonly services: readonly ServiceRecord[];
}
