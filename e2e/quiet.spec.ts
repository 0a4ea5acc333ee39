// Proof that the watch over the pages is awake: what it must notice is done on purpose, and then forgiven.
import { section } from './places.ts';
import { expect, test } from './test.ts';

test('an inline style breaks the policy and is noticed', async ({ page, problems }) => {
  await page.goto(section);
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }));
  });
  await expect.poll(() => problems.some((problem) => problem.startsWith('policy: style-src'))).toBe(true);
  problems.length = 0;
});

test('an error and a word in the console are noticed', async ({ page, problems }) => {
  await page.goto(section);
  await page.evaluate(() => {
    console.info('a word');
    setTimeout(() => {
      throw new Error('a fault');
    });
  });
  await expect.poll(() => problems).toEqual(['console info: a word', 'error: a fault']);
  problems.length = 0;
});

test('a request to another host is noticed', async ({ page, problems }) => {
  await page.goto(section);
  await page.evaluate(() => {
    document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/picture.png' }));
  });
  await expect.poll(() => problems.length).toBeGreaterThan(0);
  problems.length = 0;
});
