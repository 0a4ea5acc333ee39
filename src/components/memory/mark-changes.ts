// What is new to the reader of a section: a quiet mark at each passage, a notice, and a key that leads from one to the next.
import shareStyles from '../../styles/share.css?url';
import { addStyles } from '../add-styles.ts';
import { loadWords } from '../load-words.ts';
import { areSingleKeysOn } from '../shortcuts.ts';
import type { ReadablePassage } from './passages-of.ts';

/** Marks CHANGED, which were not there when the section was read last, at WHEN. */
export async function markChanges(changed: readonly ReadablePassage[], when: number): Promise<void> {
  void addStyles(shareStyles);
  const words = await loadWords();
  const date = new Date(when).toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
  const marks = changed.map(({ element }) => mark(element, words.changedSince(date)));

  let at = -1;
  const lead = () => {
    at = (at + 1) % marks.length;
    marks[at]!.scrollIntoView({ block: 'center' });
    marks[at]!.focus({ preventScroll: true });
  };
  addEventListener('keydown', (event) => {
    const isTyped =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key !== 'n' || event.ctrlKey || event.metaKey || event.altKey || isTyped) return;
    if (areSingleKeysOn() && !document.querySelector('dialog[open]')) lead();
  });

  const notice = Object.assign(document.createElement('aside'), { className: 'edition' });
  notice.role = 'status';
  const button = (text: string, act: () => void) => {
    const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
    made.addEventListener('click', act);
    return made;
  };
  const text = Object.assign(document.createElement('p'), { textContent: words.changedHere(marks.length, date) });
  notice.append(
    text,
    button(words.nextChange, lead),
    button(words.close, () => notice.remove()),
  );
  document.body.append(notice);
}

/** A mark at the beginning of ELEMENT that says TEXT. */
function mark(element: Element, text: string): HTMLElement {
  const made = Object.assign(document.createElement('span'), { className: 'since', title: text, tabIndex: -1 });
  made.dataset['added'] = '';
  const said = Object.assign(document.createElement('span'), { textContent: `${text}: ` });
  said.dataset['said'] = '';
  made.append(said);
  // A row holds cells only, and what stands in code is copied with it.
  if (element.matches('pre')) element.before(made);
  else (element.matches('tr') ? element.querySelector('th, td') : element)?.prepend(made);
  return made;
}
