import { defineConfig } from '@playwright/test';
import { findBrowser } from './run-all/find-browser.ts';
import type { WorkerOptions } from './test.ts';

// Chromium asks its maker for updates, field trials and the like: here it may only talk to this machine.
const onlyThisMachine = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
// Chromium refuses to run its sandbox as root, the usual user of a container.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const executablePath = findBrowser();

export default defineConfig<object, WorkerOptions>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/screenshots/{arg}{ext}',
  globalSetup: './build-sites.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // Times are measured elsewhere: on a busy machine a rule engine over a long page takes more than the usual 30 s.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    launchOptions: { args: [...onlyThisMachine, ...asRoot], ...(executablePath ? { executablePath } : {}) },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'root', use: { site: 'root' }, testIgnore: /(raw|budget|published|extremes|tongues)-.*\.spec\.ts/ },
    {
      name: 'notes',
      use: { site: 'notes' },
      testIgnore:
        /(raw-|budget-|published-|extremes-|tongues-|valid-|ranking-|relative-|screenshots|zoom|accessibility-tree).*\.spec\.ts/,
      // The base path changes no colours and no layout.
      grepInvert: /axe finds nothing in (dark|phone|forced)|(five longest|one-file edition).*axe/,
    },
    { name: 'budget', use: { site: 'budget' }, testMatch: 'budget-*.spec.ts' },
    { name: 'published', use: { site: 'published' }, testMatch: 'published-*.spec.ts' },
    { name: 'extremes', use: { site: 'extremes' }, testMatch: 'extremes-*.spec.ts' },
    { name: 'tongues', use: { site: 'tongues' }, testMatch: 'tongues-*.spec.ts' },
    { name: 'raw', use: { site: 'raw' }, testMatch: 'raw-*.spec.ts' },
  ],
});
