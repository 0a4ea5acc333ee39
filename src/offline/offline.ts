// In: the built site, whose search index is being written. Out: the same with what makes it readable without a network.
// 1 everything in one file, as HTML, PDF, EPUB   2 the manifest and icons that make the site installable
// 3 the files worth keeping, each with its hash   4 the worker that keeps them   5 what the page must know to ask first
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorker } from './bundle-worker.ts';
import { listFiles } from './list-files.ts';
import { factsFile, type EditionFacts } from './one-file/edition-facts.ts';
import { gatherPages, oneFile } from './one-file/one-file.ts';
import { writeInstallable } from './write-installable.ts';

export interface OfflineSettings {
  readonly base: string;
  /** What is done to the site between its editions and what keeps it as it is then. */
  readonly finish?: (dir: string) => void;
  /** The base of what is kept, where it is another. */
  readonly keptBase?: string;
  /** Whether readers may keep the site; if not, the worker's address serves one that removes itself. */
  readonly isOn: boolean;
  /** When the search index is there. */
  readonly indexed: Promise<void>;
  /** The same packed for the one-file edition; undefined where there is none. */
  readonly packed: () => Promise<string | undefined>;
  /** Whether there is a one-file edition. */
  readonly oneFile: boolean;
  readonly pdf: boolean;
  readonly epub: boolean;
}

/** Adds the offline parts to the site built in DIR. @throws Error when a script can't be bundled. */
export async function offline(dir: string, settings: OfflineSettings): Promise<void> {
  const facts = JSON.parse(await readFile(join(dir, factsFile), 'utf8')) as EditionFacts;
  await rm(join(dir, factsFile));
  const editions = writeEditions(dir, settings, facts);
  // What changes the pages waits until the editions have read them.
  if (settings.finish) {
    await Promise.all([editions, settings.indexed, settings.packed()]);
    settings.finish(dir);
  }
  await Promise.all([editions, settings.indexed, writeWorker(dir, settings, facts)]);
}

async function writeEditions(dir: string, settings: OfflineSettings, facts: EditionFacts): Promise<void> {
  const { base } = settings;
  if (settings.oneFile || settings.pdf) {
    const gathered = await gatherPages(dir, base, facts);
    await settings.indexed;
    const packed = await settings.packed();
    if (packed !== undefined) await oneFile(dir, gathered, packed);
    if (settings.pdf) await (await import('./paper/pdf.ts')).pdf(dir, gathered);
  }
  if (settings.epub) await (await import('./paper/epub.ts')).epub(dir, base, facts);
}

async function writeWorker(dir: string, settings: OfflineSettings, facts: EditionFacts): Promise<void> {
  const { base } = settings;
  if (!settings.isOn) {
    await writeFile(join(dir, 'worker.js'), await bundleWorker('remove'));
    return;
  }
  await settings.indexed;
  const keptBase = settings.keptBase ?? base;
  await writeInstallable(dir, { base: keptBase, name: facts.name, lang: facts.lang });
  const { files, bytes } = await listFiles(dir, keptBase);
  const entries = files.map(({ url, revision, integrity }) => ({ url, revision, integrity }));
  await writeFile(join(dir, 'worker.js'), await bundleWorker('keep', { base: keptBase, entries, bytes }));
  await writeFile(join(dir, 'offline.json'), JSON.stringify({ bytes }));
}
