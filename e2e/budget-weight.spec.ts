// The byte budget, on a page as long and as plain as the one that it was set for. What is weighed is the same on every
// machine: gzip of the files, not time.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { weighFirstVisit } from './built/weigh-first-visit.ts';
import { expect, test } from './test.ts';

const section = 'cloud-practitioner/amazon-s3/';

test('a first visit takes at most 4 requests and 10 KB, 3 KB of it scripts', async ({ page }) => {
  const { parts, ...weight } = await weighFirstVisit(page, section);
  const text = parts.join('\n');
  expect(weight.requests, text).toBeLessThanOrEqual(4);
  expect(weight.bytes, text).toBeLessThanOrEqual(10_240);
  expect(weight.scriptBytes, text).toBeLessThanOrEqual(3072);
});

test('the script that sets the theme before the first paint has at most 300 bytes', ({ dist }) => {
  const [theme] = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /theme[^/]*\.js$/.test(name),
  );
  expect(readFileSync(join(dist, theme!)).length).toBeLessThanOrEqual(300);
});
