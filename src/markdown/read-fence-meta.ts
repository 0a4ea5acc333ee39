/** What an author says of a block of code behind the fence's language. */
export interface FenceMeta {
  readonly title: string | undefined;
  /** Ranges of lines to mark, counted from 1, both ends inclusive. */
  readonly lines: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Reads META, such as `title="index.js" {2,4-6}`: the notation that Docusaurus, VitePress, Starlight and others share.
 * Whatever else stands there is ignored.
 */
export function readFenceMeta(meta: string): FenceMeta {
  const title = /(?:^|\s)title=(?:"([^"]*)"|'([^']*)'|([^\s{]+))/.exec(meta);
  // A brace inside the title is no list of lines.
  const rest = title ? meta.replace(title[0], ' ') : meta;
  const ranges = /\{([\d\s,-]+)\}/.exec(rest)?.[1] ?? '';
  const lines = ranges.split(',').flatMap((range) => {
    const [, start, end = start] = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(range) ?? [];
    return start === undefined ? [] : [{ start: Number(start), end: Number(end) }];
  });
  return { title: (title?.[1] ?? title?.[2] ?? title?.[3])?.trim() || undefined, lines };
}
