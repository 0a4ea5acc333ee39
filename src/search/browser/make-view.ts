import type { Words } from '../../words/words.ts';
import { button, element } from './element.ts';
import { handleKeys } from './handle-keys.ts';
import type { Filters } from './pagefind-api.ts';
import { renderResult, type LinkTo } from './render-result.ts';
import type { Answer } from './search-notes.ts';
import { suggest } from './suggest.ts';
import type { SearchFacts } from './vocabulary.ts';

export interface SearchView {
  readonly dialog: HTMLDialogElement;
  readonly field: HTMLInputElement;
  readonly filters: () => Filters;
  readonly onInput: (listener: () => void) => void;
  readonly showIdle: () => void;
  readonly showFacts: (facts: SearchFacts) => void;
  readonly showAnswer: (answer: Answer, actions: { searchExactly: () => void; showMore: () => void }) => void;
  readonly showFailure: (retry: () => void) => void;
}

/** The dialog's elements and what they can show. Text from queries and notes only ever becomes text nodes. */
export function makeView(words: Words, linkTo: LinkTo): SearchView {
  const field = element('input', {
    id: 'u-search',
    type: 'search',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
  });
  const close = button(words.close, () => dialog.close());
  close.className = 'search-close';
  const course = element('select', { 'aria-label': words.course });
  const kind = element('select', { 'aria-label': words.searchKind });
  const filterBar = element('div', { class: 'search-filters', hidden: '' }, course, kind);
  const notice = element('div', { class: 'search-notice' });
  const list = element('ol', { class: 'search-results' });
  const status = element('p', { role: 'status', class: 'search-status' }, words.searchHint);
  const results = element('div', { class: 'search-body' }, notice, list);
  const dialog = element(
    'dialog',
    { class: 'search', 'data-search-state': 'idle', 'aria-label': words.search },
    element('div', { class: 'search-head' }, element('label', { for: 'u-search' }, words.searchNotes), field, close),
    filterBar,
    status,
    results,
  );
  let facts: SearchFacts | undefined;

  // A click beside the dialog's content is one on the dialog itself.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => rememberQuery(''));
  handleKeys(dialog, field);
  fitAboveKeyboard(dialog);
  dialog.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link) rememberQuery(field.value);
  });

  const tryWord = (word: string) => {
    const made = button(word, () => {
      field.value = word;
      field.focus();
      field.dispatchEvent(new Event('input'));
    });
    made.className = 'search-try';
    return made;
  };
  const suggestions = (tries: readonly string[]) =>
    tries.length
      ? [
          element(
            'p',
            { class: 'search-suggestions' },
            `${words.searchTry} `,
            ...tries.flatMap((word) => [tryWord(word), ' ']),
          ),
        ]
      : [];

  const view: SearchView = {
    dialog,
    field,
    filters: () => ({
      ...(course.value ? { course: course.value } : {}),
      ...(kind.value ? { kind: kind.value } : {}),
    }),
    onInput: (listener) => {
      for (const control of [field, course, kind]) control.addEventListener('input', listener);
    },
    showIdle: () => {
      list.replaceChildren();
      notice.replaceChildren(...suggestions(suggest('', servicesHere(), facts)));
      status.textContent = words.searchHint;
    },
    showFacts: (loaded) => {
      facts = loaded;
      course.replaceChildren(
        option('', words.searchAllCourses),
        ...loaded.courses.map((title) => option(title, title)),
      );
      kind.replaceChildren(
        option('', words.searchAllKinds),
        option('section', words.searchSections),
        option('service', loaded.label.many),
      );
      course.hidden = loaded.courses.length < 2;
      kind.hidden = !loaded.services.length;
      filterBar.hidden = course.hidden && kind.hidden;
      if (dialog.dataset['searchState'] === 'idle') view.showIdle();
    },
    showAnswer: (answer, { searchExactly, showMore }) => {
      const { results: found, corrections, missing, hasMore } = answer;
      const notices: Node[] = [];
      if (corrections.size) {
        const instead = button(words.searchInstead([...corrections.keys()].join(' ')), searchExactly);
        notices.push(
          element(
            'p',
            { 'data-correction': '' },
            words.searchCorrected,
            ' ',
            element('strong', {}, [...corrections.values()].join(' ')),
            ' · ',
            instead,
          ),
        );
      }
      if (missing.length) notices.push(element('p', { 'data-missing': '' }, words.searchMissing(missing)));
      if (!found.length) notices.push(...suggestions(suggest(field.value, servicesHere(), facts)));
      notice.replaceChildren(...notices);
      list.replaceChildren(...found.map((result) => renderResult(result, facts?.label.one ?? '', linkTo)));
      if (hasMore && found.length) {
        list.append(element('li', { class: 'search-more' }, button(words.searchMore, showMore)));
      }
      results.scrollTop = 0;
      status.textContent = found.length ? words.results(found.length) : words.noResults;
    },
    showFailure: (retry) => {
      const again = button(words.tryAgain, retry);
      list.replaceChildren();
      status.textContent = '';
      notice.replaceChildren(element('p', { role: 'alert', 'data-search-failed': '' }, words.searchFailed, ' ', again));
    },
  };
  return view;
}

/** What the page at hand names, as it names it. */
function servicesHere(): string[] {
  const names = new Map<string | undefined, string>();
  for (const link of pageAtHand()?.querySelectorAll<HTMLElement>('a[data-service]') ?? [])
    if (!names.has(link.dataset['service']) && link.checkVisibility())
      names.set(link.dataset['service'], link.textContent);
  return [...names.values()];
}

/** The page; of the one-file edition the article in view, as asking about the others would lay them out. */
function pageAtHand(): Element | null | undefined {
  const articles = [...document.querySelectorAll('main article')];
  if (articles.length < 2) return document.querySelector('main');
  return articles.find((article) => {
    const { top, bottom } = article.getBoundingClientRect();
    return top < innerHeight && bottom > innerHeight / 3;
  });
}

function option(value: string, text: string): HTMLOptionElement {
  return element('option', { value }, text);
}

/** Keeps the query in the address of this page, so that going back opens the results again. */
function rememberQuery(query: string): void {
  const address = new URL(location.href);
  if (query) address.searchParams.set('q', query);
  else address.searchParams.delete('q');
  history.replaceState(history.state, '', address);
}

/** On phones the keyboard covers what lies below it: the dialog ends above. */
function fitAboveKeyboard(dialog: HTMLElement): void {
  const viewport = window.visualViewport;
  viewport?.addEventListener('resize', () => dialog.style.setProperty('--seen', `${Math.round(viewport.height)}px`));
}
