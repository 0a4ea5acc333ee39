import type { Words } from '../../words/words.ts';
import { isWholeRead, percentRead, recall } from './section-memory.ts';

/** Marks what was read in the lists of sections: the course's, and those of home and of pages that lead on. */
export function markRead(words: Words): void {
  for (const item of document.querySelectorAll<HTMLLIElement>('#u-course li, .course li, .sections > li')) {
    const link = item.querySelector('a');
    const memory = link ? recall(link.pathname) : undefined;
    if (!link || !memory?.read) continue;
    const percent = percentRead(memory);
    item.dataset['read'] = isWholeRead(memory) ? 'whole' : 'part';
    item.style.setProperty('--read', String(percent / 100));
    const text = isWholeRead(memory) ? words.wholeRead : words.percentRead(percent);
    const note = Object.assign(document.createElement('span'), { textContent: ` (${text})` });
    note.dataset['added'] = '';
    note.dataset['said'] = '';
    link.after(note);
  }
}
