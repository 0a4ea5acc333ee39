// The search index of a site and its form for the one-file edition, made while the site is built.
import { join } from 'node:path';
import { beginWork } from './begin-work.ts';
import { packFiles } from './offline/one-file/pack-files.ts';
import { cleanUpAtExit } from './publish/clean-up-at-exit.ts';
import { indexFolder, startIndex } from './search/index-site.ts';

export interface IndexWork {
  /** Says where the site is built, DIR, and served, BASE: as much is done as can be before the pages are there. */
  readonly begin: (dir: string, base: string) => void;
  /** When the pages are there: waits for the index. */
  readonly finish: () => Promise<void>;
  /** The index packed, when it is finished; undefined where that is not wanted. */
  readonly packed: () => Promise<string | undefined>;
}

/** Begins an index of RECORDS (see `startIndex`). @param withPack whether there will be a one-file edition */
export async function indexWork(
  records: Parameters<typeof startIndex>[0],
  textOf: Parameters<typeof startIndex>[1],
  withPack: boolean,
): Promise<IndexWork> {
  const index = await startIndex(records, textOf);
  // A build that fails leaves nothing, and nobody who writes.
  const release = cleanUpAtExit(index.abandon);
  let write: () => Promise<void>;
  let pack: () => Promise<string | undefined>;
  let written: Promise<void> | undefined;
  let packed: Promise<string | undefined> | undefined;
  const finish = () => (written ??= beginWork(write()));
  const finishPacked = () => (packed ??= beginWork(pack()));
  return {
    begin: (dir, base) => {
      write = () => index.write(dir, base).finally(release);
      pack = async () => {
        await finish();
        return withPack ? packFiles(join(dir, indexFolder)) : undefined;
      };
      if (index.isWhole) void finishPacked();
    },
    finish,
    packed: finishPacked,
  };
}
