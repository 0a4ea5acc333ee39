import { dictionaryFor } from './dictionary-for.ts';

/** The language of the words that pages in LANG have, where that is another: English, for want of a dictionary. */
export function interfaceLanguage(lang: string): string | undefined {
  return dictionaryFor(lang) === 'en' && !/^en\b/i.test(lang) ? 'en' : undefined;
}
