import { de } from './de.ts';
import { en } from './en.ts';
import { pseudo } from './pseudo.ts';

/** Every word of the interface, by what it is for. A new language is a file with all of these. */
export type Words = {
  readonly [Key in keyof typeof en]: (typeof en)[Key] extends (...args: infer Args) => string
    ? (...args: Args) => string
    : string;
};

// en-XA is the customary name of the pseudo-language.
const languages: Readonly<Record<string, Words>> = { en, de, 'en-XA': pseudo(en) };

/** The words for LANG, a BCP 47 tag; English where there is no dictionary. */
export function wordsFor(lang: string): Words {
  return languages[lang] ?? languages[lang.split('-')[0]!.toLowerCase()] ?? en;
}
