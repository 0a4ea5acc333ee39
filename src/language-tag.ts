/**
 * TAG as BCP 47 writes it (`pt_br` → `pt-BR`); undefined where it is no language tag.
 * Source: https://www.rfc-editor.org/info/bcp47
 */
export function languageTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
