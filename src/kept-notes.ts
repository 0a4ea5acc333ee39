// What the loader keeps for the pages and the search index beside Astro's store. The store is one string that is compiled as
// a module: with the text of the notes in it, it takes more time and memory than all that the pages are made of.
import type { SearchRecords } from './search/records.ts';

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
  readonly records: SearchRecords;
}

const kept = new Map<string, KeptNotes>();

/** Keeps NOTES while Astro runs in ROOT, instead of what was kept before. */
export function keepNotes(root: string, notes: KeptNotes): void {
  kept.set(root, notes);
}

/** What was kept last for Astro in ROOT. @throws Error where nothing was. */
export function keptNotes(root: string): KeptNotes {
  const notes = kept.get(root);
  if (!notes) throw new Error('the notes have not been read');
  return notes;
}

/** TEXT outside the heap, and half as large there. */
export function packText({ markdown, html, isModule }: PageText): PageText {
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
