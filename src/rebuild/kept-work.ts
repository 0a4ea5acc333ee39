// What releases make of files, which takes long and depends on nothing else: kept for the next release by their content.
import { createHash } from 'node:crypto';
import type { Settings } from '../options.ts';
import { type ByteStoreDraft, openByteStore } from './byte-store.ts';
import { programKey } from './program-key.ts';
import { storeFile, tidyStores } from './store-file.ts';

export interface KeptWork {
  /** What MAKE gives, which depends on BYTES and on HOW (a name with its settings) alone. */
  readonly of: (how: string, bytes: Uint8Array, make: () => Promise<Buffer>) => Promise<Buffer>;
  /** How often it had to be made. */
  readonly made: () => number;
  /** Keeps what was asked for, where that can be written. To be called in the end. */
  readonly save: () => void;
}

/** The work of KIND that releases with SETTINGS keep. */
export function openKeptWork(kind: string, settings: Settings): KeptWork {
  const file = storeFile(kind, settings);
  const before = openByteStore(file, programKey({}, []));
  const made = new Map<string, { readonly how: string; readonly bytes: Buffer }>();
  return {
    of: async (how, bytes, make) => {
      const id = `${how} ${createHash('sha256').update(bytes).digest('base64url')}`;
      const known = made.get(id)?.bytes ?? before.get(id, how);
      if (known) return known;
      const result = await make();
      made.set(id, { how, bytes: result });
      return result;
    },
    made: () => made.size,
    save: () => {
      let draft: ByteStoreDraft | undefined;
      try {
        if (made.size) {
          draft = before.revise();
          for (const [id, { how, bytes }] of made) draft.add(id, how, bytes);
          draft.keep();
        }
        tidyStores(file);
      } catch {
        // Where nothing can be kept the next release makes it again.
      } finally {
        draft?.discard();
        before.close();
      }
    },
  };
}
