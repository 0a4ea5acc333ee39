import styles from '../../styles/search.css?url';
import { loadWords } from '../../components/load-words.ts';
import { loadNotesSearch } from './load-notes-search.ts';
import { linkWithMarks } from './render-result.ts';
import { openSearchDialog, type DialogParts } from './search-dialog.ts';

// Not by `at-base.ts`, which would be a file of its own to load before the first answer.
const base = new URL(document.body.dataset['base'] ?? '/', location.href).pathname;
const folder = `${base}pagefind/`;

const hosted: DialogParts = {
  words: loadWords,
  styles: loadStyles,
  search: (attempt) => loadNotesSearch(folder, attempt),
  linkTo: (address, pieces) => linkWithMarks(address.replace(import.meta.env.UNSCROLL_RELATIVE_BASE, base), pieces),
};

/** Opens the dialog of the hosted site. TYPED tells what the field is to hold at the moment it appears. */
export async function openDialog(typed: () => string): Promise<void> {
  await openSearchDialog(typed, hosted);
}

function loadStyles(): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = styles;
    // Without its styles the dialog still works.
    for (const end of ['load', 'error']) link.addEventListener(end, () => resolve());
    document.head.append(link);
  });
}
