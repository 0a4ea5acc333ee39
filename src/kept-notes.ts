// What the loader keeps for the pages and the search index beside Astro's store. The store is one string that is compiled as
// a module: with the text of the notes in it, it takes more time and memory than all that the pages are made of.
import type { BuildPlace, IndexWork } from './index-work.ts';
import type { OldAddresses } from './permalinks/resolve-old.ts';
import type { SearchRecords } from './search/records.ts';
import type { Mention } from './services/services.ts';

/** The text of a page. */
export interface PageText {
  /** The author's own. */
  readonly markdown: string;
  /** Of a page with components only what can be read without running them. */
  readonly html: string;
  /** Whether the page has components. */
  readonly isModule: boolean;
}

export interface KeptNotes {
  /** By page id. */
  readonly texts: ReadonlyMap<string, PageText>;
  /** Services named in the text, by page id. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  readonly old: OldAddresses;
  readonly records: SearchRecords;
  /** The search index, which builds begin as soon as the pages are known. */
  readonly index?: IndexWork;
}

const kept = new Map<string, KeptNotes>();
const places = new Map<string, BuildPlace>();

/** Says where Astro, running in ROOT, builds the site. */
export function keepPlace(root: string, place: BuildPlace): void {
  places.set(root, place);
}

/** Where Astro, running in ROOT, builds the site; undefined where it builds none. */
export function keptPlace(root: string): BuildPlace | undefined {
  return places.get(root);
}

/** Keeps NOTES while Astro runs in ROOT, instead of what was kept before. */
export function keepNotes(root: string, notes: KeptNotes): void {
  kept.set(root, notes);
}

// In dev, as long as the notes could not be read.
const nothing: KeptNotes = {
  texts: new Map(),
  mentions: new Map(),
  old: { pages: [], anchors: {}, shorts: [], ledger: () => '' },
  records: { lang: 'en', label: { one: '', many: '' }, sections: [], services: [] },
};

/** What was kept last for Astro in ROOT. */
export function keptNotes(root: string): KeptNotes {
  return kept.get(root) ?? nothing;
}

/** TEXTS, made: in UTF-8, which is half as large, and outside the heap. */
export function packTexts(texts: KeptNotes['texts']): KeptNotes['texts'] {
  return new Map([...texts].map(([page, text]) => [page, packText(text)]));
}

function packText({ markdown, html, isModule }: PageText): PageText {
  const [packedMarkdown, packedHtml] = [Buffer.from(markdown), Buffer.from(html)];
  return {
    get markdown() {
      return packedMarkdown.toString();
    },
    get html() {
      return packedHtml.toString();
    },
    isModule,
  };
}

/** OLD, with the ledger made. */
export function packOld(old: OldAddresses): OldAddresses {
  const text = old.ledger();
  return { ...old, ledger: () => text };
}

/** The text of PAGE among what is kept. @throws Error where there is no such page. */
export function textIn({ texts }: KeptNotes, page: string): PageText {
  const text = texts.get(page);
  if (!text) throw new Error(`there is no text of "${page}"`);
  return text;
}
