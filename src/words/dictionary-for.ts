/** All dictionaries, by their file. */
export const dictionaryNames = ['de', 'en', 'es', 'fr', 'ja', 'nl', 'pt', 'zh-hans'] as const;

/** A dictionary's file, without its ending. */
export type DictionaryName = (typeof dictionaryNames)[number];

/**
 * The dictionary for LANG, a BCP 47 tag: that of its language whatever the region; English where there is none. All of
 * Chinese shares the one in simplified characters.
 */
export function dictionaryFor(lang: string): DictionaryName {
  const [primary = ''] = lang.toLowerCase().split('-');
  return dictionaryNames.find((name) => name.split('-')[0] === primary) ?? 'en';
}
