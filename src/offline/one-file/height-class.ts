// Of a browser's window: what a line of text, a part and a picture add to the height of an article, in rem.
const line = 1.75;
const charactersInLine = 70;
const part = 0.8;
const picture = 25;
const smallest = 10;

/**
 * The class of an article with this HTML inside, by how tall it will be at least: `t0` for up to 10 rem, each further one
 * for twice as much. Until an article is laid out browsers take this for its height; `edition.css` says which.
 */
export function heightClass(html: string): string {
  const characters = html.replace(/<[^>]*>/g, '').length;
  const count = (tag: RegExp) => html.match(tag)?.length ?? 0;
  const height =
    (characters / charactersInLine) * line +
    count(/<(?:p|li|tr|h[2-6]|pre|dt|dd)\b/g) * part * line +
    count(/<(?:img|svg)\b/g) * picture;
  return `t${Math.min(9, Math.max(0, Math.ceil(Math.log2(height / smallest))))}`;
}
