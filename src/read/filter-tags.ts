// GFM 6.11: tags whose content a browser would not read as HTML.
const disallowed = /<(?=\/?(?:iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)(?:[\t\n\f\r />]|$))/gi;

/**
 * Raw HTML with the tags disarmed that would swallow the text behind them: as on GitHub they show as text.
 * Source: https://github.github.com/gfm/#disallowed-raw-html-extension-
 */
export function filterTags(html: string): string {
  return html.replace(disallowed, '&lt;');
}
