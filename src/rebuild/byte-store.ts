// What a build keeps for the next one, in one file: the bytes of all entries, then an index of them, its SHA-256 and its
// length. What is not as it was written is as if it were not there, and is made again.
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { cleanUpAtExit } from '../publish/clean-up-at-exit.ts';

const indexSchema = z.object({
  /** What all entries depend on. */
  program: z.string(),
  /** By path: what the entry depends on, where its bytes are, their SHA-256. */
  entries: z.record(z.string(), z.tuple([z.string(), z.number(), z.number(), z.string()])),
});

type Index = z.infer<typeof indexSchema>;

const hashLength = 32;
const footLength = hashLength + 6;

export interface ByteStore {
  /** The bytes of the entry at PATH, if it was made from the same KEY. */
  readonly get: (path: string, key: string) => Buffer | undefined;
  readonly close: () => void;
}

/** The entries kept in FILE by the same PROGRAM; none where it is missing, damaged or of another. */
export function openByteStore(file: string, program: string): ByteStore {
  let fd: number;
  try {
    fd = openSync(file, 'r');
  } catch {
    return { get: () => undefined, close: () => {} };
  }
  const index = readIndex(fd);
  const entries = new Map(index?.program === program ? Object.entries(index.entries) : []);
  return {
    get: (path, key) => {
      const [known, offset = 0, length = 0, hash] = entries.get(path) ?? [];
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

/** A store that is being written. Whoever begins one ends it by `keep` or by `discard`. */
export interface ByteStoreDraft {
  /** @throws what Node throws when the file can't be written, as does `keep`. */
  readonly add: (path: string, key: string, bytes: Buffer) => void;
  /** Puts it in the place of what was there: others see the old file or the new one, never a part. */
  readonly keep: () => void;
  readonly discard: () => void;
}

/** Begins a store of PROGRAM in FILE. @throws what Node throws when the file can't be written */
export function draftByteStore(file: string, program: string): ByteStoreDraft {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}-${randomBytes(6).toString('hex')}`;
  const fd = openSync(draft, 'wx');
  const index: Index = { program, entries: {} };
  let offset = 0;
  let isOpen = true;
  const end = () => {
    if (isOpen) closeSync(fd);
    isOpen = false;
    rmSync(draft, { force: true });
  };
  const discard = cleanUpAtExit(end);
  return {
    add: (path, key, bytes) => {
      index.entries[path] = [key, offset, bytes.length, hashOf(bytes).toString('base64')];
      writeSync(fd, bytes);
      offset += bytes.length;
    },
    keep: () => {
      try {
        const text = Buffer.from(JSON.stringify(index));
        const length = Buffer.alloc(6);
        length.writeUIntBE(text.length, 0, 6);
        writeSync(fd, Buffer.concat([text, hashOf(text), length]));
        closeSync(fd);
        isOpen = false;
        renameSync(draft, file);
      } finally {
        discard();
      }
    },
    discard,
  };
}

/** Keeps ENTRIES (path, key, bytes) of PROGRAM in FILE, instead of what was there. @throws as `draftByteStore` */
export function writeByteStore(
  file: string,
  program: string,
  entries: Iterable<readonly [path: string, key: string, bytes: Buffer]>,
): void {
  const draft = draftByteStore(file, program);
  try {
    for (const [path, key, bytes] of entries) draft.add(path, key, bytes);
    draft.keep();
  } finally {
    draft.discard();
  }
}

function hashOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
