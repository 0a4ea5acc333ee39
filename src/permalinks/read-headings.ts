import { fingerprint, type Fingerprint } from '../split/fingerprint.ts';
import type { Known } from '../split/follow.ts';
import { outlineMarkdown, type OutlinedHeading } from './outline-markdown.ts';

/** A heading of one revision, and what it can be recognised by in others. */
export interface ReadHeading extends Known {
  readonly outlined: OutlinedHeading;
}

// A text under this many headings of one revision is a template, whatever it stands under later.
const manyCopies = 3;

/**
 * A reader of the headings of one file's revisions, to be called with their texts, oldest first. What siblings share
 * tells nothing and is left out of their sketches; a heading without a text is recognised by the titles below it.
 */
export function createHeadingReader(): (text: string) => ReadHeading[] {
  // Texts repeat from revision to revision: each is sketched once.
  const prints = new Map<string, Fingerprint>();
  const templates = new Set<string>();
  return (text) => {
    const outlined = outlineMarkdown(text).map((heading) => ({ heading, blocks: heading.blocks.map(wordsOf) }));
    const count = new Map<string, number>();
    for (const { blocks } of outlined)
      for (const block of new Set(blocks)) count.set(block, (count.get(block) ?? 0) + 1);
    for (const [block, copies] of count) if (copies >= manyCopies) templates.add(block);
    const keys = outlined.map(({ heading }) => heading.key);
    const isUnique = (key: string) => keys.indexOf(key) === keys.lastIndexOf(key);
    return outlined.map(({ heading, blocks }, at) => {
      const own = blocks.filter((block) => count.get(block) === 1 && !templates.has(block)).join('\n');
      const telling =
        own ||
        titlesBelow(
          outlined.map((other) => other.heading),
          at,
        )
          .filter(isUnique)
          .join('\n');
      let print = prints.get(telling);
      if (!print) prints.set(telling, (print = fingerprint(telling)));
      return { key: heading.key, path: heading.path, print, outlined: heading };
    });
  };
}

function titlesBelow(headings: readonly OutlinedHeading[], at: number): string[] {
  const { depth } = headings[at]!;
  const end = headings.findIndex((other, index) => index > at && other.depth <= depth);
  return headings.slice(at + 1, end < 0 ? undefined : end).map(({ key }) => key);
}

// Copies of a template differ in punctuation ("TL;DR", "TL&DR") before they differ in words.
function wordsOf(block: string): string {
  return (
    block
      .normalize('NFC')
      .toLowerCase()
      .replace(/:[a-z0-9_+-]+:/g, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
