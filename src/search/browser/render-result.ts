import { element } from './element.ts';
import type { ExcerptPiece } from './make-excerpt.ts';
import { markedWords, type SearchResult } from './make-results.ts';
import { markParameter } from './mark-words.ts';

/** Where a link to ADDRESS leads that shows PIECES. */
export type LinkTo = (address: string, pieces: readonly ExcerptPiece[]) => string;

/**
 * A page of the answer as a list item: its link, course and excerpt, and the best places on it.
 * @param service what the page of a service is called
 * @param linkTo makes the links
 */
export function renderResult(result: SearchResult, service: string, linkTo: LinkTo): HTMLLIElement {
  const best = result.places[0];
  const isPlace = best !== undefined && best.address === result.best;
  const title = element('a', { href: linkTo(result.address, result.excerpt), 'data-result': '' }, result.title);
  if (!isPlace) title.dataset['best'] = '';
  const under = result.kind === 'service' ? service : result.course;
  return element(
    'li',
    {},
    element('p', { class: 'search-title' }, title, ...(under ? [' ', element('small', {}, under)] : [])),
    ...(isPlace ? [] : [excerpt(result.excerpt)]),
    ...(result.places.length
      ? [
          element(
            'ul',
            {},
            ...result.places.map((place) => {
              const link = element(
                'a',
                { href: linkTo(place.address, place.excerpt), 'data-sub-result': '' },
                place.title,
              );
              if (place === best && isPlace) link.dataset['best'] = '';
              return element('li', {}, link, excerpt(place.excerpt));
            }),
          ),
        ]
      : []),
  );
}

function excerpt(pieces: readonly ExcerptPiece[]): HTMLElement {
  return element(
    'p',
    { class: 'search-excerpt' },
    ...pieces.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text)),
  );
}

/** ADDRESS with the words to mark there. */
export function linkWithMarks(address: string, pieces: readonly ExcerptPiece[]): string {
  const marked = markedWords(pieces).slice(0, 8);
  if (!marked.length) return address;
  const [page, anchor] = address.split('#');
  const query = new URLSearchParams({ [markParameter]: marked.join(' ') });
  return `${page}?${query}${anchor === undefined ? '' : `#${anchor}`}`;
}
