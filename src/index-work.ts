// The search index of a site and its form for the one-file edition, made while the site is built.
import { join } from 'node:path';
import { beginWork } from './begin-work.ts';
import { packFiles } from './offline/one-file/pack-files.ts';
import { cleanUpAtExit } from './publish/clean-up-at-exit.ts';
import { indexFolder, startIndex, type ToIndexed } from './search/index-site.ts';
import type { SearchRecords } from './search/records.ts';

/** Where a site is built: the folder, and the path with slashes around it that it is served below. */
export interface BuildPlace {
  readonly folder: string;
  readonly base: string;
}

export interface IndexWork {
  /** When the pages are there: waits for the index. */
  readonly finish: () => Promise<void>;
  /** The index packed, when it is finished. */
  readonly packed: () => Promise<string>;
}

/**
 * Begins an index of RECORDS (see `startIndex`) for the site at PLACE: as much is done as can be before the pages are there.
 * @param withPack whether there will be a one-file edition
 */
export async function indexWork(
  records: SearchRecords,
  toIndexed: ToIndexed,
  { folder, base }: BuildPlace,
  withPack: boolean,
): Promise<IndexWork> {
  const index = await startIndex(records, toIndexed, folder, base);
  // A build that fails leaves nothing, and nobody who writes.
  const release = cleanUpAtExit(index.abandon);
  let written: Promise<void> | undefined;
  let packed: Promise<string> | undefined;
  const finish = () => (written ??= beginWork(index.write().finally(release)));
  const pack = async () => {
    await finish();
    return packFiles(join(folder, indexFolder));
  };
  const finishPacked = () => (packed ??= beginWork(pack()));
  if (index.isWhole) void (withPack ? finishPacked() : finish());
  return { finish, packed: finishPacked };
}
