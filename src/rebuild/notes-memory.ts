// What a build remembers of the notes: files as they were read, and what was found out about their pages.
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Settings } from '../options.ts';
import type { Finding } from '../problems.ts';
import type { Read, ReadOptions } from '../read/read.ts';
import { readApart } from '../read/read-apart.ts';
import { createKey, type Key } from '../remember.ts';
import type { CourseDocument, SourceFile } from '../types.ts';
import { type ByteStoreDraft, openByteStore } from './byte-store.ts';
import { programKey } from './program-key.ts';
import { storeFile, tidyStores } from './store-file.ts';

export interface NotesMemory {
  /** As the function of that name; a file that the last build read like this is not read again. */
  readonly read: Read;
  /** Keeps what is remembered now for the next build, where that can be written. */
  readonly save: () => void;
  /** To be called in the end. */
  readonly close: () => void;
}

/** What is stored of a file: the document without what is at hand. */
interface Stored {
  readonly document: Omit<CourseDocument, 'source' | 'key'> | undefined;
  readonly findings: readonly Finding[];
}

/** What builds with SETTINGS remember. */
export function openNotesMemory(settings: Settings): NotesMemory {
  const file = storeFile('notes', settings);
  const program = programKey({}, []);
  const before = openByteStore(file, program);
  const files: { readonly path: string; readonly id: string; readonly key: Key }[] = [];
  // Begun with the first file that is read anew; where it can't be written nothing is kept.
  let draft: ByteStoreDraft | undefined;
  let isBroken = false;
  const keep = (work: (draft: ByteStoreDraft) => void) => {
    if (isBroken) return;
    isBroken = !attempt(() => (work((draft ??= before.revise())), true));
    if (!isBroken) return;
    draft?.discard();
    draft = undefined;
  };

  return {
    read: (source, options, findings) => {
      const { bytes: text, path, ...rest } = source;
      const id = createHash('sha256')
        .update(JSON.stringify([rest, options]))
        .update(text)
        .digest('base64');
      const known = stored<Stored>(before.get(path, id));
      const own = known ?? readNow(source, options);
      // Before the stages change the tree in place.
      const bytes = known ? undefined : attempt(() => serialize(own));
      if (bytes) keep((open) => open.add(path, id, bytes));
      findings.add(own.findings);
      const key = createKey('facts', stored<Key>(before.get(factsOf(path), id)));
      files.push({ path, id, key });
      return own.document && { ...own.document, source, key };
    },
    save: () => {
      if (draft)
        for (const { path, id, key } of files)
          if (!isAsBefore(key)) keep((open) => open.add(factsOf(path), id, serialize(plain(key))));
      if (draft) keep((open) => open.keep());
      attempt(() => tidyStores(file));
    },
    close: () => {
      draft?.discard();
      before.close();
    },
  };
}

function readNow(source: SourceFile, options: ReadOptions): Stored {
  const { document, findings } = readApart(source, options);
  if (!document) return { document, findings };
  const { source: _, key: __, ...rest } = document;
  return { document: rest, findings };
}

/** What BYTES hold; undefined where that can't be read. */
function stored<Value>(bytes: Buffer | undefined): Value | undefined {
  return bytes && attempt(() => deserialize(bytes) as Value);
}

const factsOf = (path: string) => `facts of ${path}`;

/** Whether all facts of KEY were known before. */
function isAsBefore({ facts, parts, before }: Key): boolean {
  return (
    before !== undefined &&
    [...facts].every(([name, fact]) => before.facts.get(name) === fact) &&
    [...parts.values()].every(isAsBefore)
  );
}

/** KEY without what was known before. */
function plain({ keeps, facts, parts }: Key): Key {
  return { keeps, facts, parts: new Map([...parts].map(([name, part]) => [name, plain(part)])), before: undefined };
}

/** What WORK gives; undefined where it fails. Where nothing can be kept the next build reads all notes. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
