import type { IndexedPage } from './read-page.ts';
import { splitWords } from './split-words.ts';

/** How well a service's names answer the query's WORDS: 1 for one of its names, less for part of one, 0 for none. */
export function matchNames(service: IndexedPage, words: readonly string[], isOpen: boolean): number {
  const asked = words.join(' ');
  return Math.max(0, ...namesOf(service).map((name) => matchName(name, words, asked, isOpen)));
}

/** All names, folded, each also without the words in front that many names share ("Amazon", "AWS"). */
function namesOf({ headings }: IndexedPage): string[][] {
  return headings.map(({ text }) => splitWords(text).map((word) => word.text));
}

function matchName(name: readonly string[], words: readonly string[], asked: string, isOpen: boolean): number {
  const written = name.join(' ');
  if (
    written === asked ||
    name.slice(1).join(' ') === asked ||
    written.replaceAll(' ', '') === asked.replaceAll(' ', '')
  )
    return 1;
  if (name.length > 2 && name.slice(1).join(' ') === asked) return 1;
  if (isOpen && written.startsWith(asked)) return 0.8;
  if (isOpen && name.slice(1).join(' ').startsWith(asked)) return 0.75;
  // A name within a longer question: "what does guardduty do".
  const at = ` ${asked} `.indexOf(` ${written} `);
  if (at >= 0) return 0.55 + (0.3 * name.length) / words.length;
  return 0;
}
