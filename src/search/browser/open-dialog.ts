// The search dialog: made when it is first opened, then kept. It shows answers; search-notes.ts finds them.
import styles from '../../styles/search.css?url';
import { loadWords } from '../../components/load-words.ts';
import { loadNotesSearch, type LoadedSearch } from './load-notes-search.ts';
import { makeView, type SearchView } from './make-view.ts';
import type { Answer } from './search-notes.ts';

const folder = `${import.meta.env.BASE_URL}pagefind/`;
const firstPages = 5;
const morePages = 20;

/** Opens the dialog. TYPED tells what the field is to hold at the moment it appears. */
export async function openDialog(typed: () => string): Promise<void> {
  const present = document.querySelector<HTMLDialogElement>('dialog[data-search-state]');
  if (present) {
    if (!present.open) present.showModal();
    const field = present.querySelector('input')!;
    if (typed()) field.value = typed();
    field.select();
    field.dispatchEvent(new Event('input'));
    return;
  }
  const [dictionary] = await Promise.all([loadWords(), loadStyles()]);
  const view = makeView(dictionary);
  startDialog(view);
  document.body.append(view.dialog);
  view.dialog.showModal();
  view.field.value = typed();
  view.field.dispatchEvent(new Event('input'));
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

function startDialog(view: SearchView): void {
  const { dialog, field } = view;
  let attempt = 0;
  let search: Promise<LoadedSearch> | undefined;
  let current = 0;

  const load = () => {
    search ??= loadNotesSearch(folder, document.documentElement.lang, attempt).catch((error: unknown) => {
      search = undefined;
      throw error;
    });
    return search;
  };
  const answer = async (isCorrecting = true, pages = firstPages) => {
    const mine = ++current;
    const isCurrent = () => mine === current;
    const typed = field.value;
    if (!typed.trim()) {
      dialog.dataset['searchState'] = 'idle';
      view.showIdle();
      return;
    }
    dialog.dataset['searchState'] = 'loading';
    try {
      const loaded = await load();
      if (!isCurrent()) return;
      const found: Answer | undefined = await loaded.search({
        typed,
        filters: view.filters(),
        isCorrecting,
        pages,
        isCurrent,
      });
      if (!found || !isCurrent()) return;
      view.showAnswer(found, {
        searchExactly: () => void answer(false),
        showMore: () => void answer(isCorrecting, pages + morePages),
      });
      dialog.dataset['searchState'] = 'done';
    } catch {
      if (!isCurrent()) return;
      view.showFailure(() => {
        attempt += 1;
        search = undefined;
        void answer(isCorrecting, pages);
      });
      dialog.dataset['searchState'] = 'done';
    }
  };

  view.onInput(() => void answer());
  load().then(
    ({ facts }) => view.showFacts(facts),
    // The next keystroke tries again and says so.
    () => undefined,
  );
}
