import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesBelow } from '../files-below.ts';
import type { KeptWork } from '../rebuild/kept-work.ts';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** What packs well. Pagefind's own files are packed already. */
const texts = /\.(html|css|js|json|svg|txt|md|xml|webmanifest)$/;
/** Below this the headers of the answer weigh more than what is saved. */
const smallest = 1024;

/**
 * Writes a `.br` and a `.gz` beside each text file in FOLDER that gets smaller by it, for hosts that send files as they
 * lie. @returns their paths in FOLDER, sorted.
 * @param kept what the last release packed is not packed again
 */
export async function compressFiles(folder: string, kept?: Pick<KeptWork, 'of'>): Promise<string[]> {
  const pack = kept?.of ?? ((_how, _bytes, make) => make());
  const written: string[] = [];
  const write = async (path: string, packed: Buffer, size: number) => {
    if (packed.length >= size) return;
    await writeFile(join(folder, path), packed);
    written.push(path);
  };
  for (const path of filesBelow(folder).filter((path) => texts.test(path))) {
    const bytes = await readFile(join(folder, path));
    if (bytes.length < smallest) continue;
    const params = {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    const [brotli, zipped] = await Promise.all([
      pack('brotli 11', bytes, () => toBrotli(bytes, { params })),
      pack('gzip 9', bytes, () => toGzip(bytes, { level: 9 })),
    ]);
    // The system that packed it (RFC 1952, 2.3.1): 255 is "unknown", so that equal sites are equal everywhere.
    zipped[9] = 255;
    await write(`${path}.br`, brotli, bytes.length);
    await write(`${path}.gz`, zipped, bytes.length);
  }
  return written.sort();
}
