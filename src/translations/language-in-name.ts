import { languageTag } from '../language-tag.ts';

/** A file's name taken apart: `README-ja` is `README` in Japanese. */
export interface NamedLanguage {
  readonly stem: string;
  /** What the ending may mean, likeliest first, BCP 47. */
  readonly languages: readonly string[];
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
// Names of more than one word that people write: all others are those of a language's two letters.
const ways = ['pt-BR', 'pt-PT', 'zh-Hans', 'zh-Hant', 'en-GB', 'en-US', 'sr-Latn', 'es-419'];

/**
 * The language that NAME, a file's name without `.md`, ends with after `-`, `.` or `_`: a tag (`ja`, `zh-Hans`, `pt_BR`),
 * an English name (`brazilian-portuguese`), or a country's two letters (`jp`, `br`). Undefined where it ends with none.
 */
export function languageInName(name: string): NamedLanguage | undefined {
  for (const { index } of name.matchAll(/(?<=.)[-._](?=.)/g)) {
    const languages = languagesOf(name.slice(index + 1));
    if (languages.length) return { stem: name.slice(0, index), languages };
  }
  return undefined;
}

function languagesOf(ending: string): string[] {
  const byName = tagOf(ending);
  if (byName !== undefined) return [byName];
  if (!/^[a-z]{2}([-_][a-z]{4})?([-_]([a-z]{2}|\d{3}))?$/i.test(ending)) return [];
  const tag = languageTag(ending);
  const isLanguage = tag !== undefined && names.of(new Intl.Locale(tag).language) !== undefined;
  const ofCountry = ending.length === 2 ? languageIn(ending) : undefined;
  return [...new Set([...(isLanguage ? [tag] : []), ...(ofCountry === undefined ? [] : [ofCountry])])];
}

/** The tag of the language whose English name is NAME, written with dashes. */
function tagOf(name: string): string | undefined {
  const wanted = name.toLowerCase().replaceAll('_', '-');
  if (wanted.length < 4) return undefined;
  return [...ways, ...twoLetters()].find((tag) => names.of(tag)?.toLowerCase().replaceAll(' ', '-') === wanted);
}

function twoLetters(): string[] {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  return letters.flatMap((first) => letters.map((second) => first + second));
}

/** The language of most people in COUNTRY, two letters. Source: https://www.unicode.org/reports/tr35/#Likely_Subtags */
function languageIn(country: string): string | undefined {
  if (countries.of(country.toUpperCase()) === undefined) return undefined;
  const { language, script } = new Intl.Locale(`und-${country}`).maximize();
  if (language === 'zh') return `zh-${script}`;
  // Where a language is written in several countries, this one's way of writing it.
  const home = new Intl.Locale(language).maximize().region;
  const isOwn = home === country.toUpperCase() && language !== 'pt';
  return isOwn ? language : `${language}-${country.toUpperCase()}`;
}
