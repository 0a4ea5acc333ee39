// The `links` commands: the only ones that write the ledger, or anything beside the notes.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { gitHistory, type NoHistory } from '../git-history.ts';
import type { Notes } from '../notes.ts';
import { notesInLanguage, settingsOfLanguages } from '../notes-in-language.ts';
import { resolveSettings, translationPath, type Settings } from '../options.ts';
import { healReadme, unhealReadme } from '../permalinks/heal-readme.ts';
import { importHistory } from '../permalinks/import-history.ts';
import { writeLedger, type Ledger } from '../permalinks/ledger.ts';
import { retireAddress } from '../permalinks/retire-address.ts';
import { traceHistory, type TracedAnchor } from '../permalinks/trace-history.ts';
import { addressOf, updateLedger } from '../permalinks/update-ledger.ts';
import { createFindings, formatFindings, NotesError } from '../problems.ts';
import { type NotesFlags, toOptions } from './notes-flags.ts';

interface Loaded {
  readonly settings: Settings;
  readonly notes: Notes;
}

/** `links update`: writes the ledger of the NOTES as they are now, one for each language. @returns the exit code. */
export function updateLinks(paths: readonly string[], flags: NotesFlags): number {
  return guarded(() => {
    for (const { settings, notes } of load(paths, flags)) {
      const ledger = updateLedger(notes.ledger, notes, today());
      for (const { page, heading, to, evidence, nearest } of notes.departed)
        console.log(
          to
            ? `${addressOf({ page, heading })} → ${addressOf(to)}, ${percent(evidence?.text ?? evidence?.title)} same ${evidence?.text ? 'text' : 'title'}`
            : `${addressOf({ page, heading })} is retired${nearest.length ? `; nearest: ${nearest.map(addressOf).join(', ')}` : ''}`,
        );
      save(settings, ledger);
    }
    return 0;
  });
}

/** `links import`: adds every anchor that the git history of the notes' files published. @returns the exit code. */
export function importLinks(paths: readonly string[], flags: NotesFlags): number {
  return guarded(() => {
    for (const loaded of load(paths, flags)) importInto(loaded);
    return 0;
  });
}

function importInto({ settings, notes }: Loaded): void {
  let ledger = updateLedger(notes.ledger, notes, today());
  for (const { source } of notes.documents) {
    // By its way from the ledger, so that the file says the same on every machine.
    const name = relative(dirname(settings.ledger), source.path).replaceAll('\\', '/');
    const traced = trace(source.file, source.path, notes.ledger.imported.get(name));
    if (!traced) continue;
    const result = importHistory(ledger, traced.anchors, notes.anchors.get(source.file) ?? new Map());
    ledger = { ...result.ledger, imported: new Map([...result.ledger.imported, [name, traced.newest]]) };
    const dead = traced.anchors.filter(({ isLiving }) => !isLiving).length;
    console.log(
      `${source.file}: ${traced.anchors.length} anchors in ${traced.revisions} revisions, ${dead} of them gone from the file`,
    );
    for (const { anchor, now, before, until } of result.changed)
      console.log(`  #${anchor} meant "${before}" until ${until}, now "${now}"`);
  }
  save(settings, ledger);
}

/** `links retire ADDRESS [--to ADDRESS]`: the author's word on an address. @returns the exit code. */
export function retireLink(address: string, flags: NotesFlags & { readonly to?: string }): number {
  return guarded(() => {
    // Addresses in the ledger of a language begin below its folder.
    const below = (path: string) => path.replace(/^\//, '');
    const folderOf = ({ settings }: Loaded) => translationPath(settings.translation);
    const loaded = load([], flags).findLast((language) => below(address).startsWith(folderOf(language)))!;
    const { settings, notes } = loaded;
    const within = (path: string) => below(path).slice(folderOf(loaded).length);
    const findings = createFindings();
    const file = relative(settings.root, settings.ledger).replaceAll('\\', '/');
    const ledger = retireAddress(
      updateLedger(notes.ledger, notes, today()),
      within(address),
      flags.to === undefined ? undefined : within(flags.to),
      file,
      today(),
      findings,
    );
    if (!ledger) throw new NotesError(findings.all());
    save(settings, ledger);
    return 0;
  });
}

/** `links heal README`: writes dead anchors back into the README itself, or takes them out. @returns the exit code. */
export function healLinks(readme: string, flags: { readonly undo?: boolean }): number {
  return guarded(() => {
    const path = resolve(readme);
    if (!existsSync(path)) throw missing(readme);
    const traced = trace(readme, path);
    if (!traced) return 1;
    const homes = new Map(
      traced.anchors
        .filter(({ isLiving }) => !isLiving)
        .map((anchor) => [anchor.anchor, homeOf(anchor)] as const)
        .filter((entry): entry is readonly [string, string] => entry[1] !== undefined),
    );
    const before = readFileSync(path, 'utf8');
    const { text, count } = flags.undo ? renamed(unhealReadme(before, homes)) : renamed(healReadme(before, homes));
    if (text !== before) writeFileSync(path, text);
    console.log(
      flags.undo
        ? `${count} anchors taken out of ${readme}`
        : `${count} dead anchors lead to their text again in ${readme}`,
    );
    return 0;
  });
}

/** The notes in each of their languages, their own first. */
function load(paths: readonly string[], flags: NotesFlags): Loaded[] {
  const root = process.cwd();
  return settingsOfLanguages(resolveSettings(toOptions(paths, flags, root), root, false)).map((settings) => {
    const { notes } = notesInLanguage(settings);
    if (notes.hasErrors) throw new NotesError(notes.findings);
    return { settings, notes };
  });
}

function trace(
  file: string,
  path: string,
  since?: string,
): { anchors: TracedAnchor[]; newest: string; revisions: number } | undefined {
  const history = gitHistory(path, since);
  if (typeof history === 'string') {
    const findings = createFindings();
    findings.error(
      'links/no-history',
      noHistory[history],
      { file },
      history === 'shallow'
        ? 'Fetch the rest: git fetch --unshallow.'
        : 'Run this in a clone of the repository that published the file.',
    );
    throw new NotesError(findings.all());
  }
  function* withWorkingCopy() {
    if (typeof history === 'string') return;
    yield* history.revisions;
    yield { id: 'working copy', date: today(), text: readFileSync(path, 'utf8') };
  }
  return { anchors: traceHistory(withWorkingCopy()), newest: history.newest, revisions: history.count };
}

const noHistory: Readonly<Record<NoHistory, string>> = {
  'no-git': 'the file is in no git repository',
  'no-commits': 'no commit has this file',
  shallow: 'this is a shallow clone: the older revisions are missing',
};

function homeOf({ meanings }: TracedAnchor): string | undefined {
  const homes = new Set(meanings.map(({ home }) => home));
  return homes.size === 1 ? [...homes][0] : undefined;
}

function save(settings: Settings, ledger: Ledger): void {
  const text = writeLedger(ledger);
  const file = relative(settings.root, settings.ledger) || settings.ledger;
  const isNew = !existsSync(settings.ledger) || readFileSync(settings.ledger, 'utf8') !== text;
  if (isNew) writeFileSync(settings.ledger, text);
  console.log(`${file}: ${ledger.lines.length} addresses${isNew ? '' : ', nothing new'}`);
}

function guarded(work: () => number): number {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof NotesError)) throw error;
    console.error(formatFindings(error.findings));
    return 1;
  }
}

function missing(file: string): NotesError {
  const findings = createFindings();
  findings.error(
    'input/not-found',
    'there is no such file',
    { file },
    'Check the path; it is relative to the folder you are in.',
  );
  return new NotesError(findings.all());
}

function renamed({ text, ...rest }: { text: string; healed: number } | { text: string; removed: number }): {
  text: string;
  count: number;
} {
  return { text, count: 'healed' in rest ? rest.healed : rest.removed };
}

function percent(share: number | undefined): string {
  return `${Math.round((share ?? 0) * 100)} %`;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
