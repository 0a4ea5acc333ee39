import { createHash } from 'node:crypto';
import type { SectionData } from '../entries.ts';
import type { Addresses } from '../permalinks/addresses.ts';
import type { Words } from '../words/words.ts';
import type { Card } from './page-types.ts';
import { readingTime } from './reading-time.ts';

export interface CardInput {
  readonly inCourse: ReadonlyMap<string, readonly SectionData[]>;
  readonly addresses: Addresses;
  readonly siteName: string;
  readonly wordsFor: (lang: string) => Words;
}

/** The card of each course, by the course's id. Its file's name changes with what it shows. */
export function makeCourseCards({ inCourse, addresses, siteName, wordsFor }: CardInput): Map<string, Card> {
  const cards = new Map<string, Card>();
  for (const [course, pages] of inCourse) {
    const first = pages[0]!;
    const words = wordsFor(first.lang);
    const sections = pages.filter(({ kind }) => kind === 'section').length;
    const minutes = readingTime(pages.reduce((total, page) => total + page.words, 0));
    const { title } = first;
    const facts = [...(sections ? [words.sections(sections)] : []), words.duration(minutes)].join(' · ');
    const shown = { title, siteName, facts, isRightToLeft: isRightToLeft(title) };
    const hash = createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 12);
    const file = `card-${hash}.png`;
    cards.set(course, { ...shown, file, address: addresses.file(`pictures/${file}`) });
  }
  return cards;
}

/** Whether the first letter of TEXT belongs to a script that runs from right to left. */
function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter);
}
