// Everything that has to be true before a change lands, in one command. Ends with the line `N passed, N failed`.
// 1 a browser   2 static checks and unit tests side by side   3 browser tests over the built sites   4 the sum
import { join, resolve } from 'node:path';
import { mkdirSync } from 'node:fs';
import { countPlaywright, countVitest, formatTotals, sumTotals, type Totals } from './count-results.ts';
import { findFirefox } from './find-firefox.ts';
import { installBrowser } from './install-browser.ts';
import { canInstallPackages, installPackage } from './install-package.ts';
import { runSuite, type Suite } from './run-suite.ts';

const reports = '.cache/reports';
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'e2e.json');

const checks: readonly Suite[] = [
  { script: 'format:check' },
  { script: 'lint' },
  { script: 'types' },
  { script: 'knip' },
];
const unit: Suite = {
  script: 'unit',
  args: ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  report: { file: unitReport, count: countVitest },
};
const browser: Suite = {
  script: 'e2e',
  args: ['--reporter=line,json'],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
  report: { file: browserReport, count: countPlaywright },
};

async function runInTurn(suites: readonly Suite[]): Promise<Totals> {
  const totals: Totals[] = [];
  for (const suite of suites) totals.push(await runSuite(suite));
  return sumTotals(totals);
}

async function runBrowserTests(): Promise<Totals> {
  try {
    process.env['CHROMIUM'] = installBrowser();
    // Without it what needs it is skipped, and the last line says so.
    if (!findFirefox() && canInstallPackages()) installPackage('firefox-esr');
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return runSuite(browser);
}

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['NO_COLOR'] = '1';
// What tests build is kept apart from what their user builds.
process.env['XDG_CACHE_HOME'] = resolve('.cache/tests');
mkdirSync(reports, { recursive: true });
const first = await Promise.all([runInTurn(checks), runSuite(unit)]);
const totals = sumTotals([...first, await runBrowserTests()]);
console.log(formatTotals(totals));
process.exitCode = totals.failed ? 1 : 0;
