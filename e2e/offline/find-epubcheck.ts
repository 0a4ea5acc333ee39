import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Command and first arguments that run epubcheck, where it is; Debian installs the archive itself as the command. */
export function findEpubcheck(): readonly [string, ...string[]] | undefined {
  if (process.env['EPUBCHECK']) return ['java', '-jar', process.env['EPUBCHECK']];
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'epubcheck'))
    .find((path) => existsSync(path));
  return found === undefined ? undefined : ['java', '-jar', found];
}
