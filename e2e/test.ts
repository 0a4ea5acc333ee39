// What every browser test stands on: the built site, served at its base path, and pages that must stay quiet.
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { serve, type SiteServer } from './serve.ts';
import { basePaths, sitesFolder, type SiteName } from './sites.ts';
import { watchPage } from './watch-page.ts';

export { expect } from '@playwright/test';

export interface WorkerOptions {
  /** Which of the built sites the tests visit. */
  readonly site: SiteName;
}

interface WorkerFixtures extends WorkerOptions {
  readonly server: SiteServer;
  /** Folder of the built site. */
  readonly dist: string;
}

interface TestFixtures {
  /** Console messages that belong to the test, such as the browser's own about a page that is not found. */
  readonly expectedMessages: readonly RegExp[];
  /** What the pages did wrong so far; the test fails if anything is left at its end. */
  readonly problems: string[];
}

/** Playwright's `test`, which fails on any policy violation, page error, console message or foreign request. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: ['root', { option: true, scope: 'worker' }],
  dist: [({ site }, use) => use(join(sitesFolder(), site)), { scope: 'worker' }],
  server: [
    async ({ dist, site }, use) => {
      const server = await serve(dist, basePaths[site]);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
  expectedMessages: [[], { option: true }],
  problems: async ({ context, server, expectedMessages }, use) => {
    const problems = await watchPage(context, server.url);
    await use(problems);
    const unexpected = problems.filter((problem) => !expectedMessages.some((expected) => expected.test(problem)));
    base.expect(unexpected, 'the pages are quiet').toEqual([]);
  },
  page: async ({ page, problems }, use) => {
    void problems;
    await use(page);
  },
});
