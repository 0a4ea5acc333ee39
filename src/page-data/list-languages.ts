import type { OtherLanguage } from '../translations/translations.ts';
import { directionOf } from '../words/direction-of.ts';
import type { LanguageLink } from './page-types.ts';

export interface SiteLanguages {
  readonly others: readonly OtherLanguage[];
  /** The language of these pages. */
  readonly lang: string;
  /** Whether these are the notes themselves; the others follow in the order of their tags. */
  readonly isOriginal: boolean;
}

/** How each page of a site is linked to what it is in other languages; none where there are no others. */
export function listLanguages({ others, lang, isOriginal }: SiteLanguages) {
  const place = isOriginal ? 0 : 1 + others.slice(1).filter((other) => other.lang < lang).length;
  const list = (own: string, find: (other: OtherLanguage) => { address: string; isSame: boolean }) => {
    if (!others.length) return [];
    const links = others.map((other): LanguageLink => ({ ...named(other.lang), isHere: false, ...find(other) }));
    return links.toSpliced(place, 0, { ...named(lang), address: own, isHere: true, isSame: true });
  };
  return {
    /** The page at OWN in all languages: the first of IDS (its own, those above it) that another language has. */
    ofPage: (own: string, ids: readonly string[]) =>
      list(own, ({ pages, home }) => {
        const id = ids.find((id) => Object.hasOwn(pages, id));
        return { address: id === undefined ? home : pages[id]!, isSame: id === ids[0] };
      }),
    /** One of the site's own pages, PATH below its base, in all languages. */
    ofPath: (path: string, own: string) =>
      list(own, ({ home, services }) => {
        const isService = path.startsWith('services/');
        const isSame = path === '' || path === 'search/' || (isService && services !== undefined);
        return { address: isSame ? home + path : home, isSame };
      }),
  };
}

function named(lang: string): Pick<LanguageLink, 'lang' | 'title' | 'dir'> {
  const title = new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
  return { lang, title: title[0]!.toLocaleUpperCase(lang) + title.slice(1), dir: directionOf(lang) ?? 'ltr' };
}
