// The sites that the browser tests visit, each built from Markdown by the program itself.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { extremesFile } from './extremes/write-extremes.ts';

/** Path below which each site is served. */
export const basePaths = {
  root: '/',
  notes: '/notes/',
  budget: '/',
  published: '/',
  extremes: '/',
  tongues: '/bread/',
  raw: '/',
} as const;

export type SiteName = keyof typeof basePaths;

const rawNotes = '../shared/notes/cloud.md';

/** Whether the raw notes, which are no part of the repository, are at hand. */
export function hasRawNotes(): boolean {
  return existsSync(rawNotes);
}

/** The folder with one built site in each folder; E2E_SITES names sites that are built already. */
export function sitesFolder(): string {
  return resolve(process.env['E2E_SITES'] ?? '.cache/e2e');
}

/** Arguments of `unscroll build` for each site that can be built here. */
export function siteBuilds(): [SiteName, readonly string[]][] {
  return [
    ['root', []],
    ['notes', ['--base', basePaths.notes]],
    ['budget', ['e2e/fixtures/budget/cloud.md', '--services', 'content/services.yaml', '--split', '3']],
    ['published', ['e2e/fixtures/second-edition/kitchen.md', '--split', '2']],
    ['extremes', [extremesFile, '--split', '2']],
    ['tongues', ['e2e/fixtures/tongues', '--base', basePaths.tongues]],
    ...(hasRawNotes()
      ? [['raw', [rawNotes, '--services', 'content/services.yaml']] satisfies [SiteName, string[]]]
      : []),
  ];
}
