// The search dialog: made when it is first opened, then kept. It shows answers; search-notes.ts finds them.
import type { Words } from '../../words/words.ts';
import type { LoadedSearch } from './load-notes-search.ts';
import { makeView, type SearchView } from './make-view.ts';
import type { LinkTo } from './render-result.ts';
import type { Answer } from './search-notes.ts';

/** What the dialog stands on: the hosted site loads it, the one-file edition carries it. */
export interface DialogParts {
  readonly words: () => Promise<Words>;
  readonly styles: () => Promise<void>;
  /** ATTEMPT is the number of the try. */
  readonly search: (attempt: number) => Promise<LoadedSearch>;
  readonly linkTo: LinkTo;
}

const firstPages = 4;
const morePages = 20;
/** Keys that follow each other more quickly than this, in milliseconds, are on the way to something else. */
const hurry = 58;
/** It is looked for all the same when the next key is late: half as much again as the last one took, within these bounds. */
const pauses = { least: 25, most: 60 };
/** A query of little words, such as a question begins with, waits longer. */
const longPause = 150;
const hardlyAnything = 3;

const passed = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** The pause after a key that came after GAP, and one turn more: where the page was busy, keys pressed meanwhile come first. */
const paused = (gap: number) => passed(Math.max(pauses.least, Math.min(pauses.most, 1.5 * gap))).then(() => passed(0));

/** Opens the dialog. TYPED tells what the field is to hold at the moment it appears. */
export async function openSearchDialog(typed: () => string, parts: DialogParts): Promise<void> {
  const present = document.querySelector<HTMLDialogElement>('dialog[data-search-state]');
  if (present) {
    if (!present.open) present.showModal();
    const field = present.querySelector('input')!;
    if (typed()) field.value = typed();
    field.select();
    field.dispatchEvent(new Event('input'));
    return;
  }
  const [dictionary] = await Promise.all([parts.words(), parts.styles()]);
  const view = makeView(dictionary, parts.linkTo);
  startDialog(view, parts);
  document.body.append(view.dialog);
  view.dialog.showModal();
  view.field.value = typed();
  view.field.dispatchEvent(new Event('input'));
}

function startDialog(view: SearchView, parts: DialogParts): void {
  const { dialog, field } = view;
  let attempt = 0;
  let search: Promise<LoadedSearch> | undefined;
  let current = 0;
  let typedAt = -Infinity;

  const load = () => {
    search ??= parts.search(attempt).catch((error: unknown) => {
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
    const now = performance.now();
    const gap = now - typedAt;
    const isHurried = gap < hurry || typed.trim().length < hardlyAnything;
    typedAt = now;
    try {
      const loaded = await load();
      const progress = loaded.progress(typed);
      if (progress === 'bare') await passed(longPause);
      else if (isHurried && progress === 'begun') await paused(gap);
      if (!isCurrent()) return;
      const found: Answer | undefined = await loaded.search({
        typed,
        filters: view.filters(),
        isCorrecting,
        pages,
        isFirst: pages === firstPages,
        isCurrent,
        pause: isHurried ? paused(gap) : undefined,
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
