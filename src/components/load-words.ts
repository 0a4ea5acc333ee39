import type { Words } from '../words/words.ts';

const dictionaries = import.meta.glob<Record<string, Words>>('../words/??.ts');

/** The words of the interface in the language of the page, English where there is no dictionary; loaded on first use. */
export async function loadWords(): Promise<Words> {
  const lang = document.documentElement.lang.split('-')[0]!.toLowerCase();
  const load = dictionaries[`../words/${lang}.ts`] ?? dictionaries['../words/en.ts']!;
  return Object.values(await load())[0]!;
}
