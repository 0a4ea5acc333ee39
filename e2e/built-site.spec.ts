// The built files themselves, all pages: no browser is needed to see that something is wrong with them.
import { HtmlValidate } from 'html-validate';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { crawl } from './built/crawl.ts';
import { htmlRules } from './built/html-rules.ts';
import { readPages } from './built/read-pages.ts';
import { basePaths } from './sites.ts';
import { expect, test } from './test.ts';

test('no link or anchor is broken, no id occurs twice, nothing is loaded from another host', ({ dist, site }) => {
  const { links, ...problems } = crawl(readPages(dist), dist, basePaths[site]);
  expect(links).toBeGreaterThan(1000);
  expect(problems).toEqual({ broken: [], duplicateIds: [], foreignLoads: [] });
});

test('every page is valid HTML', async ({ dist }) => {
  const validator = new HtmlValidate(htmlRules);
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const messages: string[] = [];
  for (const name of pages) {
    const { results } = await validator.validateFile(join(dist, name));
    for (const result of results)
      for (const { line, column, message, ruleId } of result.messages)
        messages.push(`${name}:${line}:${column} ${message} (${ruleId})`);
  }
  expect(messages).toEqual([]);
});
