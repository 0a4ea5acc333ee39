// How the loader, which Astro runs inside Vite, tells the dev server what came of a save: by a file.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Finding } from '../problems.ts';
import type { SavedPlace } from './saved-place.ts';

export interface DevReport {
  /** Number of the run that it is about, from 1. */
  readonly run: number;
  /** Why the notes could not be read; then the site is as it was before. */
  readonly errors: readonly Finding[];
  /** Which lines of which file each address shows. */
  readonly pages: readonly { readonly address: string; readonly path: string; readonly start: number }[];
  /** Files beside the notes that pages are made from. */
  readonly files: readonly string[];
  readonly saved?: SavedPlace | undefined;
}

/** Writes REPORT to PATH. */
export function writeDevReport(path: string, report: DevReport): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(report));
}

/** The report at PATH; an empty one before the first. */
export function readDevReport(path: string): DevReport {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as DevReport;
  } catch {
    return { run: 0, errors: [], pages: [], files: [] };
  }
}
