import { visit } from 'unist-util-visit';
import { gatherInput } from '../gather-input.ts';
import { isRemote, keepPicture, pathOfKept, readKept, writeKept, type KeptPicture } from '../kept-pictures.ts';
import { settingsOfLanguages } from '../notes-in-language.ts';
import { splitNotes } from '../notes.ts';
import { resolveSettings } from '../options.ts';
import { createFindings, formatFindings, NotesError } from '../problems.ts';
import { treesOf } from '../split/trees-of.ts';
import type { NotesPage, Place } from '../types.ts';
import { type FetchedPicture, fetchPicture } from './fetch-picture.ts';
import { isPublicAddress } from './is-public-address.ts';
import { type NotesFlags, toOptions } from './notes-flags.ts';
import { createProgress } from './progress.ts';

const limits = { patience: 30_000, most: 20_000_000, isAllowed: isPublicAddress };

/** Fetches the pictures of NOTES that are on other hosts. @returns the exit code: 0 all are here, 1 some are not. */
export async function fetchPictures(notes: readonly string[], flags: NotesFlags): Promise<number> {
  const root = process.cwd();
  const settings = resolveSettings(toOptions(notes, flags, root), root, false);
  const progress = createProgress(process.stderr);
  try {
    const findings = createFindings();
    const pages = settingsOfLanguages(settings).flatMap((one) => splitNotes(gatherInput(one), findings));
    if (findings.hasErrors()) throw new NotesError(findings.all());
    const report = await keepRemotePictures(remotePictures(pages), settings.folder, {
      fetch: (address) => fetchPicture(address, limits),
      tell: (text) => progress.step(text),
    });
    progress.done();
    const failed = createFindings();
    for (const { src, place, reason } of report.failed)
      failed.warn('pictures/not-fetched', `${src} was not fetched: ${reason}`, place, hint(reason));
    if (report.failed.length) console.error(formatFindings(failed.all()));
    console.log(summary(report));
    return report.failed.length ? 1 : 0;
  } catch (error) {
    progress.done();
    if (!(error instanceof NotesError)) throw error;
    console.error(formatFindings(error.findings));
    return 1;
  }
}

/** A picture on another host, where it first stands. */
export interface RemotePicture {
  readonly src: string;
  readonly place: Place;
}

export interface FetchReport {
  readonly fetched: number;
  /** Number of those that were here. */
  readonly kept: number;
  /** Number of copies that no page shows any more. */
  readonly removed: number;
  readonly failed: readonly (RemotePicture & { readonly reason: string })[];
}

/**
 * Keeps a copy of each of PICTURES in FOLDER: those that are not there are fetched, hosts side by side, from each one
 * after the other. The list of copies is written after each, so that nothing is lost on the way.
 */
export async function keepRemotePictures(
  pictures: readonly RemotePicture[],
  folder: string,
  {
    fetch,
    tell,
  }: { readonly fetch: (address: string) => Promise<FetchedPicture>; readonly tell: (text: string) => void },
): Promise<FetchReport> {
  const before = readKept(folder);
  const kept = new Map<string, KeptPicture>();
  const failed: FetchReport['failed'][number][] = [];
  const missing = pictures.filter(({ src }) => {
    const known = before.get(src);
    if (!known || pathOfKept(folder, known) === undefined) return true;
    kept.set(src, known);
    return false;
  });
  const here = kept.size;
  let asked = 0;
  const byHost = Map.groupBy(missing, ({ src }) => URL.parse(src, 'https://localhost')?.host ?? '');
  await Promise.all(
    [...byHost.values()].map(async (ofHost) => {
      for (const picture of ofHost) {
        tell(`Fetching picture ${++asked} of ${missing.length}`);
        try {
          const { bytes, kind } = await fetch(picture.src);
          kept.set(picture.src, keepPicture(folder, picture.src, bytes, kind));
          writeKept(folder, new Map([...before, ...kept]), new Map());
        } catch (error) {
          failed.push({ ...picture, reason: reasonOf(error) });
        }
      }
    }),
  );
  if (kept.size || before.size) writeKept(folder, kept, before);
  const shown = new Set(pictures.map(({ src }) => src));
  return {
    fetched: kept.size - here,
    kept: here,
    removed: [...before.keys()].filter((src) => !shown.has(src)).length,
    failed,
  };
}

/** The pictures on other hosts that PAGES show, each once, at its first place. */
function remotePictures(pages: readonly NotesPage[]): RemotePicture[] {
  const found = new Map<string, RemotePicture>();
  for (const page of pages)
    for (const tree of treesOf(page))
      visit(tree, 'element', ({ tagName, properties, position }) => {
        const src = String(properties['src'] ?? '');
        if (tagName !== 'img' || !isRemote(src) || found.has(src)) return;
        const { line, column } = position?.start ?? page.place;
        found.set(src, { src, place: { file: page.file, line, column } });
      });
  return [...found.values()];
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'its host is not found' : error.message || String(code);
}

function hint(reason: string): string {
  return reason.startsWith('status 4')
    ? 'Put the picture beside the notes, or take it out.'
    : 'Try again, or put the picture beside the notes.';
}

function summary({ fetched, kept, removed, failed }: FetchReport): string {
  const total = fetched + kept + failed.length;
  if (!total && !removed) return 'The notes show no pictures from other hosts.';
  const parts = [
    `${fetched} fetched`,
    ...(kept ? [`${kept} already here`] : []),
    ...(failed.length ? [`${failed.length} not fetched`] : []),
    ...(removed ? [`${removed} no longer shown and removed`] : []),
  ];
  return `${total} picture${total === 1 ? '' : 's'} from other hosts: ${parts.join(', ')}`;
}
