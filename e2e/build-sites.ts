import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeExtremes } from './extremes/write-extremes.ts';
import { siteBuilds, sitesFolder } from './sites.ts';

const run = promisify(execFile);

/** Builds the sites that the tests visit, one after the other, before the first test. @throws when one can't be built. */
export default async function buildSites(): Promise<void> {
  if (process.env['E2E_SITES'] !== undefined) return;
  writeExtremes();
  for (const [name, args] of siteBuilds())
    await run(process.execPath, ['src/cli/cli.ts', 'build', ...args, '--out', join(sitesFolder(), name)]);
}
