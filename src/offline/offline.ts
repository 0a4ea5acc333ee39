// In: the built site with its search index. Out: the same with what makes it readable without a network.
// 1 the files worth keeping, each with its hash   2 the worker that keeps them   3 what the page must know to ask first
// 4 the manifest and icons that make the site installable
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorker } from './bundle-worker.ts';
import { listFiles } from './list-files.ts';
import { writeInstallable } from './write-installable.ts';

export interface OfflineSettings {
  readonly base: string;
  readonly name: string;
  readonly lang: string;
  /** Whether readers may keep the site; if not, the worker's address serves one that removes itself. */
  readonly isOn: boolean;
}

/** Adds the offline parts to the site built in DIR. @throws Error when the worker can't be bundled. */
export async function offline(dir: string, { base, name, lang, isOn }: OfflineSettings): Promise<void> {
  if (!isOn) {
    await writeFile(join(dir, 'worker.js'), await bundleWorker('remove'));
    return;
  }
  await writeInstallable(dir, { base, name, lang });
  const files = await listFiles(dir, base);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const entries = files.map(({ url, revision, integrity }) => ({ url, revision, integrity }));
  await writeFile(join(dir, 'worker.js'), await bundleWorker('keep', { base, entries, bytes }));
  await writeFile(join(dir, 'offline.json'), JSON.stringify({ bytes }));
}
