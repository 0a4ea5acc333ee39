/** What stays of a TITLE when its number, badges, case and punctuation change: words to compare it by. */
export function titleKey(title: string): string {
  const plain = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/:[a-z0-9_+-]+:|#\w+/g, ' ')
    .replace(/^[\s\P{L}]*?(\d+(\.\d+)*\.?)[\s)]/u, ' ');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ') || title.trim().toLowerCase();
}
