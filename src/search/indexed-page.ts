import type { TextBlock } from './read-blocks.ts';
import type { SectionRecord } from './records.ts';
import { writeRecord } from './write-record.ts';
import { blockTexts, type PageWords } from './write-vocabulary.ts';

/** What a page gives to the index; plain data. */
export interface IndexedPage {
  /** As Pagefind is to see it. */
  readonly content: string;
  readonly words: PageWords;
  /** Texts of the headings by their anchors. */
  readonly headings: readonly (readonly [id: string, text: string])[];
}

/** The page of RECORD with BLOCKS of text in LANG. @param count counts the words of the site's pages */
export function indexedPage(
  record: SectionRecord,
  blocks: readonly TextBlock[],
  lang: string,
  count: (texts: readonly string[]) => PageWords,
): IndexedPage {
  return {
    content: writeRecord(record, blocks, lang),
    words: count(blockTexts(blocks)),
    headings: blocks.flatMap(({ id, heading }) => (id === undefined ? [] : [[id, heading] as const])),
  };
}
