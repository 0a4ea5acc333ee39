import dictionaries from 'virtual:unscroll/dictionaries';
import { dictionaryFor } from '../words/dictionary-for.ts';
import { isolate } from '../words/isolate.ts';
import type { Words } from '../words/words.ts';

/** The words of the interface in the language of the page; loaded on first use. */
export async function loadWords(): Promise<Words> {
  const { lang, dir } = document.documentElement;
  const words = Object.values(await dictionaries[dictionaryFor(lang)]!())[0]!;
  return dir === 'rtl' ? isolate(words) : words;
}
