import { groupPassages } from '../group-passages.ts';
import { isGlued, passageMark, showStops } from '../passage-mark.ts';
import type { Fragment } from './pagefind-api.ts';
import { splitWords } from './split-words.ts';

/** A run of text under a heading: what is ranked. Positions count the words of the page; ends are exclusive. */
export interface Block {
  readonly heading: PageHeading;
  readonly start: number;
  readonly end: number;
}

export interface PageHeading {
  /** Anchor; undefined for text above the first heading. */
  readonly id: string | undefined;
  readonly text: string;
  readonly depth: number;
  readonly start: number;
  readonly end: number;
  /** Words of this heading and of those it stands under, folded. */
  readonly path: ReadonlySet<string>;
  readonly words: readonly string[];
}

/** A page of the index, ready to be ranked. */
export interface IndexedPage {
  readonly address: string;
  readonly title: string;
  readonly course: string;
  /** As Pagefind's text has them: `showStops` makes them what the notes have. */
  readonly words: readonly string[];
  /** Where each folded word stands. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  readonly passageEnds: readonly number[];
  readonly headings: readonly PageHeading[];
  readonly blocks: readonly Block[];
}

/** Makes a page of what Pagefind has stored of it. */
export function readPage(fragment: Fragment): IndexedPage {
  const { words, passageEnds } = cutWords(fragment);
  const positions = new Map<string, number[]>();
  const add = (word: string, at: number) => {
    const known = positions.get(word);
    if (!known) positions.set(word, [at]);
    else if (known.at(-1) !== at) known.push(at);
  };
  words.forEach((word, at) => {
    const parts = splitWords(word);
    for (const part of parts) add(part.text, at);
    if (parts.length > 1 && word.includes('-')) add(parts.map((part) => part.text).join(''), at);
  });
  const headings = headingsOf(fragment);
  return {
    address: fragment.raw_url ?? fragment.url,
    title: fragment.meta['title'] ?? '',
    course: fragment.filters['course']?.[0] ?? '',
    words,
    positions,
    passageEnds,
    headings,
    blocks: blocksOf(headings, passageEnds, words.length),
  };
}

function cutWords(fragment: Fragment): { words: string[]; passageEnds: number[] } {
  const escaped = fragment.raw_content ?? fragment.content;
  const raw = escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const isSegmented = raw.includes('\u200B');
  const passageEnds: number[] = [];
  const words = raw.split(isSegmented ? '\u200B' : /[^\S\uFEFF]+/).map((word, at) => {
    if (!word.includes(passageMark)) return word;
    passageEnds.push(at + 1);
    return word.replace(passageMark, '');
  });
  return { words, passageEnds };
}

function headingsOf({ anchors, meta }: Fragment): PageHeading[] {
  const path: PageHeading[] = [];
  const found = anchors
    .filter(({ element }) => /^h[1-6]$/i.test(element))
    .toSorted((a, b) => a.location - b.location)
    .map((anchor): PageHeading => {
      const depth = Number(anchor.element[1]);
      while (path.length && path.at(-1)!.depth >= depth) path.pop();
      const text = readHeading(anchor.text);
      const words = splitWords(text).map((word) => word.text);
      const heading = {
        id: anchor.id,
        text,
        depth,
        start: anchor.location,
        end: anchor.location + anchor.text.trim().split(/\s+/).length,
        path: new Set([...path.flatMap((above) => above.words), ...words]),
        words,
      };
      path.push(heading);
      return heading;
    });
  if (found[0]?.start === 0) return found;
  const words = splitWords(meta['title'] ?? '').map((word) => word.text);
  return [
    { id: undefined, text: meta['title'] ?? '', depth: 0, start: 0, end: 0, path: new Set(words), words },
    ...found,
  ];
}

function readHeading(marked: string): string {
  const words = marked.replace(passageMark, '').trim().split(/\s+/);
  return words
    .map((word, at) => (at && !isGlued(word) ? ` ${word}` : word))
    .map(showStops)
    .join('');
}

function blocksOf(headings: readonly PageHeading[], passageEnds: readonly number[], length: number): Block[] {
  return headings.flatMap((heading, index) => {
    const end = headings[index + 1]?.start ?? length;
    const ends = [...new Set([...passageEnds.filter((at) => at > heading.end && at < end), end])];
    const lengths = ends.map((at, n) => at - (ends[n - 1] ?? heading.end));
    let start = heading.start;
    const blocks = groupPassages(lengths).map((count) => {
      const block = { heading, start, end: ends[count - 1] ?? end };
      start = block.end;
      return block;
    });
    // What a question asks for may be spread over the text of a heading.
    return blocks.length > 1 ? [...blocks, { heading, start: heading.start, end }] : blocks;
  });
}
