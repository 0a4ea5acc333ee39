// The raw notes, unchanged, as a site. They are no part of the repository: where they are not at hand, all is skipped.
import { crawl } from './built/crawl.ts';
import { readPages } from './built/read-pages.ts';
import { weighFirstVisit } from './built/weigh-first-visit.ts';
import { basePaths, hasRawNotes } from './sites.ts';
import { expect, test } from './test.ts';

test.skip(!hasRawNotes(), 'the raw notes are not beside this clone');

const s3 = 'udemy-course-aws-certified-cloud-practitioner/amazon-s3/';

test('the raw notes become 22 sections, Resources, two courses and a home', ({ dist }) => {
  const paths = readPages(dist)
    .map(({ path }) => path)
    .filter((path) => !/^(services|search|s)\/|\.html$/.test(path));
  expect(paths).toHaveLength(22 + 1 + 2 + 1);
});

test('no link of the raw notes is broken, and nothing is loaded from another host', ({ dist, site }) => {
  const { broken, duplicateIds, foreignLoads } = crawl(readPages(dist), dist, basePaths[site]);
  expect({ broken, duplicateIds, foreignLoads }).toEqual({ broken: [], duplicateIds: [], foreignLoads: [] });
});

test('the first visit to the S3 page of the raw notes stays within the budget', async ({ page }) => {
  const weight = await weighFirstVisit(page, s3);
  expect(weight.requests).toBeLessThanOrEqual(4);
  expect(weight.bytes).toBeLessThanOrEqual(10_240);
  expect(weight.scriptBytes).toBeLessThanOrEqual(3072);
});
