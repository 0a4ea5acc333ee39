// The site on paper: sections as they are printed, and the whole as a book.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { pagesOfTargets } from '../src/offline/paper/pages-of-targets.ts';
import { findBrowser } from './run-all/find-browser.ts';
import { findEpubcheck } from './offline/find-epubcheck.ts';
import { section } from './places.ts';
import { expect, test } from './test.ts';

const notes = `# Kitchen

Two ways to a drink.

## Brewing

Ninety degrees, as [the shop](https://shop.example/?a=1&b=2) says & <b>means</b> it. See [serving](#serving).

- [x] kettle

It takes $\\boxed{m c} \\Delta T$ of heat:

$$
\\begin{cases} x & \\overline{y} \\end{cases}
$$

### Tips

\`</script>\` and \`<!--\` are text.[^1]

[^1]: Even in notes.

## Serving

| Cup | Size |
| --- | ---: |
| small | 1 |

Back to [tips](#tips).
`;

let folder: string;
test.beforeAll(() => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), 'paper-'));
  writeFileSync(join(folder, 'kitchen.md'), notes);
  const browser = findBrowser();
  execFileSync(
    process.execPath,
    [
      'src/cli/cli.ts',
      'build',
      join(folder, 'kitchen.md'),
      '--split',
      '2',
      '--pdf',
      '--epub',
      '--out',
      join(folder, 'site'),
    ],
    { env: { ...process.env, ...(browser ? { CHROMIUM: browser } : {}) }, stdio: 'pipe' },
  );
});

test('a printed section has no chrome', async ({ page }) => {
  await page.goto(section);
  await page.emulateMedia({ media: 'print' });
  for (const chrome of ['.top', 'nav', '.rail', '.after', '.u-anchor'])
    for (const part of await page.locator(chrome).all()) await expect(part).toBeHidden();
  await expect(page.locator('article')).toBeVisible();
});

test('while it is printed, each address that it links to is listed once at its end', async ({ page, dist }) => {
  await page.goto(pathToFileURL(join(dist, 'notes.html')).href);
  const article = page
    .locator('article')
    .filter({ has: page.locator('a[href^=http]') })
    .first();
  const addresses = await article
    .locator('a[href^=http]')
    .evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).href))]);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(article.locator('.print-links li')).toHaveText(addresses);
  await expect(article.locator('sup[data-added]').first()).toHaveText('1');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.print-links, sup[data-added]')).toHaveCount(0);
});

test('the book has its chapters where its contents say, and an outline', () => {
  const pdf = readFileSync(join(folder, 'site/notes.pdf'));
  const pages = pagesOfTargets(pdf);
  const [course, brewing, serving] = ['/kitchen', '/kitchen/brewing', '/kitchen/serving'].map((id) => pages.get(id)!);
  expect(course).toBeGreaterThan(2);
  expect(brewing).toBeGreaterThan(course!);
  expect(serving).toBeGreaterThan(brewing!);
  const text = pdf.toString('latin1');
  expect(text).toContain('/Outlines');
  expect(pages.get('/kitchen/brewing/tips')).toBe(brewing);
});

test('home offers the books that were made, and no others', ({ dist }) => {
  const home = readFileSync(join(folder, 'site/index.html'), 'utf8');
  for (const name of ['notes.pdf', 'notes.epub']) expect(home).toMatch(new RegExp(`<a href="/${name}" download=`));
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).not.toContain('notes.epub');
});

test('the EPUB holds a chapter a page, with links between them', () => {
  const files = unzipSync(readFileSync(join(folder, 'site/notes.epub')));
  expect(Object.keys(files)[0]).toBe('mimetype');
  const text = (name: string) => new TextDecoder().decode(files[`EPUB/${name}`]);
  expect(text('chapter-2.xhtml')).toContain('href="chapter-3.xhtml');
  expect(text('chapter-3.xhtml')).toContain('href="chapter-2.xhtml#tips"');
  expect(text('chapter-2.xhtml')).toContain('https://shop.example/?a=1&#x26;b=2');
  expect(text('nav.xhtml')).toContain('chapter-3.xhtml');
});

test('epubcheck finds nothing', () => {
  const check = findEpubcheck();
  test.skip(!check, 'there is no epubcheck here; EPUBCHECK names its archive');
  const [command, ...args] = check!;
  const out = execFileSync(command, [...args, join(folder, 'site/notes.epub')], { encoding: 'utf8', stdio: 'pipe' });
  expect(out).toContain('0 errors / 0 warnings');
});
