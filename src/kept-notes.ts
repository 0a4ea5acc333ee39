// What the loader keeps for the pages and the search index beside Astro's store. The store is one string that is compiled as
// a module: with the text of the notes in it, it takes more time and memory than all that the pages are made of.
import type { IndexWork } from './index-work.ts';
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

/** The same in UTF-8: half as large, outside the heap, and handed from thread to thread as it is. */
export interface PackedText {
  readonly markdown: Uint8Array<ArrayBuffer>;
  readonly html: Uint8Array<ArrayBuffer>;
  readonly isModule: boolean;
}

export interface KeptNotes {
  /** By page id. */
  readonly texts: ReadonlyMap<string, PackedText>;
  readonly records: SearchRecords;
  /** The search index, which builds begin as soon as the pages are known. */
  readonly index?: IndexWork;
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

/** TEXT to be kept. */
export function packText({ markdown, html, isModule }: PageText): PackedText {
  const encoder = new TextEncoder();
  return { markdown: encoder.encode(markdown), html: encoder.encode(html), isModule };
}

/** The text of PAGE among what is kept. @throws Error where there is no such page. */
export function textIn({ texts }: KeptNotes, page: string): PageText {
  const text = texts.get(page);
  if (!text) throw new Error(`there is no text of "${page}"`);
  return {
    get markdown() {
      return decode(text.markdown);
    },
    get html() {
      return decode(text.html);
    },
    isModule: text.isModule,
  };
}

function decode({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString();
}
