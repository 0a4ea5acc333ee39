// In: the built site, whose search index is being written. Out: the same with what makes it readable without a network.
// 1 everything in one file, as HTML, PDF, EPUB   2 the manifest and icons that make the site installable
// 3 the files worth keeping, each with its hash   4 the worker that keeps them   5 what the page must know to ask first
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beginWork } from '../begin-work.ts';
import { filesBelow } from '../files-below.ts';
import { indexFolder } from '../search/index-site.ts';
import { bundleWorker, tellWorker } from './bundle-worker.ts';
import { hashFiles, type HashedFiles, listFiles } from './list-files.ts';
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
  /** The same packed, for the one-file edition. */
  readonly packed: () => Promise<string>;
  /** Whether there is a one-file edition. */
  readonly oneFile: boolean;
  readonly pdf: boolean;
  readonly epub: boolean;
}

/**
 * Adds the offline parts to the site built in DIR.
 * @returns hashes of files that the worker relies on: they are as they will be served
 * @throws Error when a script can't be bundled
 */
export async function offline(dir: string, settings: OfflineSettings): Promise<HashedFiles> {
  const facts = JSON.parse(await readFile(join(dir, factsFile), 'utf8')) as EditionFacts;
  await rm(join(dir, factsFile));
  const editions = writeEditions(dir, settings, facts);
  // What changes the pages waits until the editions have read them.
  if (settings.finish) {
    await Promise.all([editions, settings.indexed]);
    settings.finish(dir);
  }
  const [hashed] = await Promise.all([writeWorker(dir, settings, facts), editions, settings.indexed]);
  return hashed;
}

async function writeEditions(dir: string, settings: OfflineSettings, facts: EditionFacts): Promise<void> {
  const { base } = settings;
  if (settings.oneFile || settings.pdf) {
    const gathered = gatherPages(dir, base, facts);
    await settings.indexed;
    if (settings.oneFile) await oneFile(dir, gathered, settings.packed());
    if (settings.pdf) await (await import('./paper/pdf.ts')).pdf(dir, gathered);
  }
  if (settings.epub) await (await import('./paper/epub.ts')).epub(dir, base, facts);
}

async function writeWorker(dir: string, settings: OfflineSettings, facts: EditionFacts): Promise<HashedFiles> {
  const { base, isOn } = settings;
  const bundled = beginWork(bundleWorker(isOn ? 'keep' : 'remove'));
  if (!isOn) {
    await writeFile(join(dir, 'worker.js'), await bundled);
    return new Map();
  }
  const keptBase = settings.keptBase ?? base;
  await writeInstallable(dir, { base: keptBase, name: facts.name, lang: facts.lang });
  // While the index is being written.
  const inIndex = `${indexFolder}/`;
  const pages = hashFiles(
    dir,
    filesBelow(dir).filter((path) => !path.startsWith(inIndex)),
  );
  await settings.indexed;
  const index = hashFiles(
    dir,
    filesBelow(join(dir, inIndex)).map((path) => inIndex + path),
  );
  const hashed = new Map([...pages, ...index]);
  const { files, bytes } = await listFiles(dir, keptBase, hashed);
  const entries = files.map(({ url, revision, integrity }) => ({ url, revision, integrity }));
  await writeFile(join(dir, 'worker.js'), tellWorker(await bundled, { base: keptBase, entries, bytes }));
  await writeFile(join(dir, 'offline.json'), JSON.stringify({ bytes }));
  return hashed;
}
