import { de } from './de.ts';
import { dictionaryFor, type DictionaryName } from './dictionary-for.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { isolate } from './isolate.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { pseudo } from './pseudo.ts';
import { pt } from './pt.ts';
import { directionOf } from './direction-of.ts';
import { zhHans } from './zh-hans.ts';

/** Every word of the interface, by what it is for. A new language is a file with all of these. */
export type Words = {
  readonly [Key in keyof typeof en]: (typeof en)[Key] extends (...args: infer Args) => string
    ? (...args: Args) => string
    : string;
};

const dictionaries: Readonly<Record<DictionaryName, Words>> = { de, en, es, fr, ja, nl, pt, 'zh-hans': zhHans };

/** The words for LANG, a BCP 47 tag; English where there is no dictionary. `en-XA` is the customary pseudo-language. */
export function wordsFor(lang: string): Words {
  if (lang === 'en-XA') return pseudo(en);
  const words = dictionaries[dictionaryFor(lang)];
  return directionOf(lang) === 'rtl' ? isolate(words) : words;
}
