// All links of all pages: no browser is needed to see that one is broken.
import { crawl } from './built/crawl.ts';
import { readPages } from './built/read-pages.ts';
import { basePaths } from './sites.ts';
import { expect, test } from './test.ts';

test('no link or anchor is broken, no id occurs twice, nothing is loaded from another host', ({ dist, site }) => {
  const { links, ...problems } = crawl(readPages(dist), dist, basePaths[site]);
  expect(links).toBeGreaterThan(1000);
  expect(problems).toEqual({ broken: [], duplicateIds: [], foreignLoads: [] });
});
