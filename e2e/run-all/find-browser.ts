import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chromium-headless-shell'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What is asked of the machine; tests pass their own. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  /** Where Playwright would have its own Chromium. */
  readonly playwrights: () => string;
}

const thisMachine: Machine = { env: process.env, exists: existsSync, playwrights: () => chromium.executablePath() };

/**
 * Path of the Chromium for the browser tests: the one that CHROMIUM names, else an installed Chromium or Chrome, else
 * Playwright's own. @returns undefined where there is none.
 */
export function findBrowser({ env, exists, playwrights }: Machine = thisMachine): string | undefined {
  if (env['CHROMIUM']) return env['CHROMIUM'];
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  return candidates.find(exists) ?? [playwrights()].find(exists);
}
