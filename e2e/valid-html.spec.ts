// The built files, all pages. They are the same below another path, so one site is enough.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { htmlRules } from './built/html-rules.ts';
import { expect, test } from './test.ts';

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
