/**
 * Whether HTML has parts that the page's second stylesheet is for: tables, code, pictures, asides and the like.
 * A page whose text is a module (no HTML yet) is taken to have them.
 */
export function isRich(html: string | undefined): boolean {
  return (
    !html ||
    /<(aside|blockquote|details|dl|figure|img|input|math|pre|section|svg|table)\b|class="(?:missing|center|right)"/.test(
      html,
    )
  );
}
