import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Name of the file in the root of the site that says what of it others wrote. */
export const noticesName = 'third-party.txt';

// What stands in the files of a site; all else works while it is built.
const parts = [
  { name: 'Pagefind', package: 'pagefind', what: 'the search index and what reads it (pagefind/)' },
  { name: 'Workbox', package: 'workbox-precaching', what: 'parts of the service worker (worker.js)' },
];

/** Writes into FOLDER, a built site, whose work of others it carries, with their licences. */
export function writeNotices(folder: string): void {
  const texts = parts.map(({ name, package: id, what }) => {
    const home = packageFolder(id);
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
    return `${name} ${version}: ${what}\n\n${licenceIn(home).trim()}\n`;
  });
  writeFileSync(join(folder, noticesName), `This site carries work of others.\n\n${texts.join('\n---\n\n')}`);
}

/** The folder of the package ID; it need not export its package.json. */
function packageFolder(id: string): string {
  const require = createRequire(import.meta.url);
  const found = require.resolve
    .paths(id)!
    .map((path) => join(path, id))
    .find((path) => statSync(join(path, 'package.json'), { throwIfNoEntry: false }));
  if (!found) throw new Error(`the package ${id} is not installed`);
  return found;
}

function licenceIn(home: string): string {
  const path = join(home, 'LICENSE');
  if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8');
  return readFileSync(join(path, readdirSync(path).toSorted()[0]!), 'utf8');
}
