import type { NotesPageData } from './page-types.ts';

/** Whether PAGE, its text as HTML, has parts that the stylesheet of rare notations is for. A module is taken to have them. */
export function hasNotation(
  { aboveHtml, titleHtml }: Pick<NotesPageData, 'aboveHtml' | 'titleHtml'>,
  html = '<math',
): boolean {
  return / data-said|<math/.test(`${aboveHtml}${titleHtml}${html}`);
}
