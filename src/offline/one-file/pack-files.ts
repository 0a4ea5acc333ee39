import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { filesBelow } from '../../files-below.ts';
import { encodeBytes } from './encode-bytes.ts';

/**
 * All files of the search index in FOLDER but its script, in one: gzip, as text. First a line of JSON with the names
 * and sizes, then the files. Those that are compressed are unpacked before, since packed together they are smaller.
 */
export async function packFiles(folder: string): Promise<string> {
  const names = filesBelow(folder).filter((name) => name !== 'pagefind.js');
  const files = names.map((name) => ({ name, content: unpacked(readFileSync(join(folder, name))) }));
  const sizes = files.map(({ name, content }) => [name, content.length]);
  const all = Buffer.concat([Buffer.from(`${JSON.stringify(sizes)}\n`), ...files.map(({ content }) => content)]);
  // Higher levels take up to three times as long for one to two bytes in a hundred.
  return encodeBytes(await promisify(gzip)(all, { level: 5 }));
}

function unpacked(content: Buffer): Buffer {
  return content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
}
