// Pages as they were rendered last, in one file: their bytes, then an index of them, its SHA-256 and its length. What is not
// as it was written is as if it were not there, and is rendered again.
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

const indexSchema = z.object({
  /** What all pages depend on. */
  program: z.string(),
  /** By path in the output: what the page depends on, where its bytes are, their SHA-256. */
  pages: z.record(z.string(), z.tuple([z.string(), z.number(), z.number(), z.string()])),
});

type Index = z.infer<typeof indexSchema>;

const hashLength = 32;
const footLength = hashLength + 6;

export interface PageStore {
  /** The bytes of the page at PATH, if it was rendered from the same KEY. */
  readonly get: (path: string, key: string) => Buffer | undefined;
  readonly close: () => void;
}

/** The pages kept in FILE by the same PROGRAM; none where it is missing, damaged or of another. */
export function openPageStore(file: string, program: string): PageStore {
  let fd: number;
  try {
    fd = openSync(file, 'r');
  } catch {
    return { get: () => undefined, close: () => {} };
  }
  const index = readIndex(fd);
  const pages = new Map(index?.program === program ? Object.entries(index.pages) : []);
  return {
    get: (path, key) => {
      const [known, offset = 0, length = 0, hash] = pages.get(path) ?? [];
      if (known !== key) return undefined;
      const bytes = readAt(fd, offset, length);
      return bytes && hashOf(bytes).toString('base64') === hash ? bytes : undefined;
    },
    close: () => closeSync(fd),
  };
}

function readIndex(fd: number): Index | undefined {
  const { size } = fstatSync(fd);
  const foot = size < footLength ? undefined : readAt(fd, size - footLength, footLength);
  if (!foot) return undefined;
  const length = foot.readUIntBE(hashLength, 6);
  const text = length > size - footLength ? undefined : readAt(fd, size - footLength - length, length);
  if (!text || !hashOf(text).equals(foot.subarray(0, hashLength))) return undefined;
  return indexSchema.safeParse(JSON.parse(text.toString())).data;
}

function readAt(fd: number, offset: number, length: number): Buffer | undefined {
  const bytes = Buffer.alloc(length);
  return readSync(fd, bytes, 0, length, offset) === length ? bytes : undefined;
}

/**
 * Keeps PAGES (path in the output, key, bytes) of PROGRAM in FILE, instead of what was there: others see the old file or
 * the new one, never a part. @throws what Node throws when the file can't be written.
 */
export function writePageStore(
  file: string,
  program: string,
  pages: Iterable<readonly [path: string, key: string, bytes: Buffer]>,
): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}-${randomBytes(6).toString('hex')}`;
  const fd = openSync(draft, 'wx');
  try {
    const index: Index = { program, pages: {} };
    let offset = 0;
    for (const [path, key, bytes] of pages) {
      index.pages[path] = [key, offset, bytes.length, hashOf(bytes).toString('base64')];
      writeSync(fd, bytes);
      offset += bytes.length;
    }
    const text = Buffer.from(JSON.stringify(index));
    const length = Buffer.alloc(6);
    length.writeUIntBE(text.length, 0, 6);
    writeSync(fd, Buffer.concat([text, hashOf(text), length]));
    closeSync(fd);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function hashOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
