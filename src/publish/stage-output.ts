import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { createFindings, NotesError } from '../problems.ts';
import { checkOutput } from './check-output.ts';
import { cleanUpAtExit } from './clean-up-at-exit.ts';

export interface StagedOutput {
  /** Absolute path of an empty folder, to build into. */
  readonly folder: string;
  /** Puts the folder in the output's place and removes what was there. */
  readonly publish: () => void;
}

const day = 24 * 60 * 60 * 1000;

/**
 * A folder to build a site into that becomes OUT (absolute). OUT stays as it is until `publish()`; if that is never
 * called, the folder is removed when the process ends, however it ends. Messages name OUT relative to FROM.
 * @param workshop where Astro works: it moves files from there into the site by renaming, so the folder is on that disk
 * @throws NotesError `output/…` if OUT is not ours to replace, or can't be written.
 */
export function stageOutput(out: string, from: string, workshop: string): StagedOutput {
  const target = checkOutput(out, from);
  const parent = dirname(target);
  const prefix = `.${basename(target)}.unscroll-`;
  const beside = join(parent, prefix + randomBytes(6).toString('hex'));
  const old = `${beside}-old`;
  let folder = beside;
  try {
    mkdirSync(beside, { recursive: true });
    removeLeftovers(parent, prefix);
    if (statSync(beside).dev !== statSync(workshop).dev) folder = mkdtempSync(join(workshop, 'site-'));
  } catch (error) {
    throw notWritable(relative(from, out), error);
  }
  const discard = cleanUpAtExit(() => {
    // Stopped between the two renames: the old site goes back.
    if (existsSync(old) && !existsSync(target)) renameSync(old, target);
    for (const path of new Set([folder, beside])) rmSync(path, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  });
  const publish = () => {
    try {
      if (folder !== beside) cpSync(folder, beside, { recursive: true });
      if (existsSync(target)) renameSync(target, old);
      renameSync(beside, target);
    } catch (error) {
      throw notWritable(relative(from, out), error);
    } finally {
      discard();
    }
  };
  return { folder, publish };
}

// Of builds whose process was killed: nobody works for a day on one site.
function removeLeftovers(parent: string, prefix: string): void {
  for (const name of readdirSync(parent).filter((name) => name.startsWith(prefix))) {
    const path = join(parent, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
    if (age > day) rmSync(path, { recursive: true, force: true });
  }
}

const reasons = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['ENOTDIR', 'a part of its path is a file'],
  ['EBUSY', 'the folder is in use'],
]);

function notWritable(name: string, error: unknown): NotesError {
  const { code, message } = error as NodeJS.ErrnoException;
  const findings = createFindings();
  findings.error(
    'output/not-writable',
    `the output can't be written: ${reasons.get(code ?? '') ?? message}`,
    { file: name.replaceAll('\\', '/') || '.' },
    'Name another folder with --out, or make this one writable.',
  );
  return new NotesError(findings.all());
}
