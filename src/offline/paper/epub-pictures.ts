import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import sharp from 'sharp';

/** The pictures of a book, noted down while its text is written. */
export interface EpubPictures {
  /** The name in the book of the picture at ADDRESS; undefined where there is none. */
  readonly place: (address: string) => string | undefined;
  readonly files: () => Promise<ReadonlyMap<string, Uint8Array>>;
}

/** What every reader of books must show. Source: https://www.w3.org/TR/epub-33/#sec-core-media-types */
const core = new Set(['.gif', '.jpeg', '.jpg', '.png', '.svg']);

/** PATHOF gives the file of an address of the site. Other formats become PNG. */
export function epubPictures(pathOf: (address: string) => string | undefined): EpubPictures {
  const names = new Map<string, string>();
  return {
    place: (address) => {
      const path = pathOf(address);
      if (path === undefined || !existsSync(path)) return undefined;
      const extension = extname(path).toLowerCase();
      const name = names.get(path) ?? `picture-${names.size + 1}${core.has(extension) ? extension : '.png'}`;
      names.set(path, name);
      return name;
    },
    files: async () =>
      new Map(
        await Promise.all(
          Array.from(names, async ([path, name]): Promise<[string, Uint8Array]> => {
            const isCore = core.has(extname(path).toLowerCase());
            return [name, isCore ? await readFile(path) : await sharp(path).png().toBuffer()];
          }),
        ),
      ),
  };
}
