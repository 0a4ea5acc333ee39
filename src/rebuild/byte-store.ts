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

type Entry = Index['entries'][string];

export interface ByteStore {
  /** The bytes of the entry at PATH, if it was made from the same KEY. */
  readonly get: (path: string, key: string) => Buffer | undefined;
  /**
   * Begins the store that takes the place of this one: what was found in this stays, unless something is added at its path.
   * @throws what Node throws when the file can't be written
   */
  readonly revise: () => ByteStoreDraft;
  readonly close: () => void;
}

/** The entries kept in FILE by the same PROGRAM; none where it is missing, damaged or of another. */
export function openByteStore(file: string, program: string): ByteStore {
  const fd = openIfThere(file);
  const index = fd === undefined ? undefined : readIndex(fd);
  const entries = new Map(index?.program === program ? Object.entries(index.entries) : []);
  const found = new Map<string, Entry>();
  return {
    get: (path, key) => {
      const entry = entries.get(path);
      if (fd === undefined || entry?.[0] !== key) return undefined;
      const [, offset, length, hash] = entry;
      const bytes = readAt(fd, offset, length);
      if (!bytes || hashOf(bytes).toString('base64') !== hash) return undefined;
      found.set(path, entry);
      return bytes;
    },
    revise: () => draftByteStore(file, program, { fd, entries: found }),
    close: () => fd !== undefined && closeSync(fd),
  };
}

function openIfThere(file: string): number | undefined {
  try {
    return openSync(file, 'r');
  } catch {
    return undefined;
  }
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

interface Before {
  readonly fd: number | undefined;
  /** What is taken over. */
  readonly entries: ReadonlyMap<string, Entry>;
}

function draftByteStore(file: string, program: string, before: Before): ByteStoreDraft {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}-${randomBytes(6).toString('hex')}`;
  const fd = openSync(draft, 'wx');
  const entries: Record<string, Entry> = {};
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
      entries[path] = [key, offset, bytes.length, hashOf(bytes).toString('base64')];
      writeSync(fd, bytes);
      offset += bytes.length;
    },
    keep: () => {
      try {
        const old = [...before.entries].filter(([path]) => !Object.hasOwn(entries, path));
        for (const { start, length, entries: own } of runsOf(old)) {
          for (const [path, [key, at, size, hash]] of own) entries[path] = [key, offset + at - start, size, hash];
          copyBytes(before.fd!, start, length, fd);
          offset += length;
        }
        const text = Buffer.from(JSON.stringify({ program, entries } satisfies Index));
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

interface Run {
  readonly start: number;
  length: number;
  readonly entries: (readonly [path: string, entry: Entry])[];
}

/** ENTRIES by their place; those that follow each other are one run, to be copied at once. */
function runsOf(entries: readonly (readonly [path: string, entry: Entry])[]): readonly Run[] {
  const runs: Run[] = [];
  for (const named of entries.toSorted(([, a], [, b]) => a[1] - b[1])) {
    const [, [, start, length]] = named;
    const last = runs.at(-1);
    if (last && last.start + last.length === start) {
      last.length += length;
      last.entries.push(named);
    } else runs.push({ start, length, entries: [named] });
  }
  return runs;
}

// Bytes that are copied at once.
const chunk = 1 << 20;

// What was damaged since it was found is noticed by whoever reads it next.
function copyBytes(from: number, start: number, length: number, to: number): void {
  const bytes = Buffer.alloc(Math.min(chunk, length));
  for (let done = 0; done < length; done += chunk) {
    const size = Math.min(chunk, length - done);
    readSync(from, bytes, 0, size, start + done);
    writeSync(to, bytes, 0, size);
  }
}

function hashOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
