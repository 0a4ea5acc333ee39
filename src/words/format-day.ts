/** ISO, a day such as 2026-11-03, as LANG writes it. Days in git are days of the author: no time zone may shift them. */
export function formatDay(iso: string, lang: string, dateStyle: 'medium' | 'long' = 'medium'): string {
  return new Intl.DateTimeFormat(lang, { dateStyle, timeZone: 'UTC' }).format(new Date(iso.slice(0, 10)));
}
