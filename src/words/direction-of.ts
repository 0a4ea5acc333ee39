/** `rtl` where LANG, a BCP 47 tag, is written from right to left; undefined where nothing has to be said. */
export function directionOf(lang: string): 'rtl' | undefined {
  // Of the languages that have several scripts the locale knows the usual one.
  const { script } = new Intl.Locale(lang).maximize();
  return rightToLeft.has(script ?? '') ? 'rtl' : undefined;
}

// Source: https://www.unicode.org/cldr/charts/latest/supplemental/scripts_and_languages.html
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);
