declare module 'virtual:unscroll/settings' {
  const settings: import('./options.ts').Settings;
  export default settings;
}

/** What is kept of the notes as they were read last (see kept-notes.ts). */
declare module 'virtual:unscroll/kept' {
  export const kept: () => import('./kept-notes.ts').KeptNotes;
  /** The text of a page by its id. */
  export const textOf: (page: string) => import('./kept-notes.ts').PageText;
}

declare module 'virtual:unscroll/loader' {
  export const createLoaders: typeof import('./loader.ts').createLoaders;
}

/** Address of the stylesheet for what a site is known by. */
declare module 'virtual:unscroll/brand' {
  const address: string;
  export default address;
}

interface ImportMetaEnv {
  /** Whether pages keep the site for reading without a network. */
  readonly UNSCROLL_OFFLINE: boolean;
  /** What stands for the base in the data of a site with relative addresses. */
  readonly UNSCROLL_RELATIVE_BASE: string;
}

declare module 'virtual:unscroll/dictionaries' {
  /** The dictionaries that the site uses, by name; each module exports its words alone. */
  const dictionaries: Readonly<
    Partial<
      Record<
        import('./words/dictionary-for.ts').DictionaryName,
        () => Promise<Readonly<Record<string, import('./words/words.ts').Words>>>
      >
    >
  >;
  export default dictionaries;
}
