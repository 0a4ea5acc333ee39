import { course, mdxSection, section } from './places.ts';
import { expect, test } from './test.ts';

test('home leads to every course and says how long it takes to read', async ({ page }) => {
  await page.goto('./');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(main.getByRole('heading', { level: 2 })).not.toHaveCount(0);
  await main.getByRole('link', { name: 'AWS Certified Cloud Practitioner' }).first().click();
  await expect(page).toHaveURL(new RegExp(`/${course}$`));
});

test('a course page lists its sections in the order of the file', async ({ page }) => {
  await page.goto(course);
  const titles = await page.getByRole('main').locator('ol.sections > li > a').allTextContents();
  expect(titles[0]?.trim()).toBe('What is cloud computing?');
  expect(titles.length).toBeGreaterThan(15);
  await page.getByRole('main').getByRole('link', { name: 'Amazon S3' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Amazon S3');
});

test('a section has one title, its text in one article, and no level of heading is skipped', async ({ page }) => {
  await page.goto(section);
  await expect(page.locator('h1')).toHaveText('Amazon S3');
  await expect(page.locator('main article')).toHaveCount(1);
  const levels = await page
    .locator('main article')
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])));
  expect(levels.length).toBeGreaterThan(5);
  for (const [at, level] of levels.entries()) if (at > 0) expect(level - levels[at - 1]!).toBeLessThanOrEqual(1);
});

test('tables have captions and row headers, and none makes the page scroll sideways', async ({ page }) => {
  await page.goto(section);
  const table = page.locator('article table').first();
  await expect(table.locator('caption')).not.toBeEmpty();
  await expect(table.locator('tbody th[scope=row]').first()).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('code is coloured by classes, differently in light and dark', async ({ page }) => {
  await page.goto(section);
  const colour = () =>
    page
      .locator('article pre code span')
      .evaluateAll((spans) => [...new Set(spans.map((span) => getComputedStyle(span).color))].sort());
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await colour();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await colour();
  expect(light.length).toBeGreaterThan(2);
  expect(dark).not.toEqual(light);
  await expect(page.locator('article [style]')).toHaveCount(0);
});

test('pictures are there, with words for those who cannot see them', async ({ page }) => {
  await page.goto(section);
  const pictures = page.locator('article img, article svg[role=img]');
  expect(await pictures.count()).toBeGreaterThan(0);
  const broken = await page.locator('article img').evaluateAll(async (images) =>
    Promise.all(
      (images as HTMLImageElement[]).map(async (image) => {
        image.loading = 'eager';
        await image.decode().catch(() => undefined);
        return image.naturalWidth === 0 || !image.alt ? image.src : '';
      }),
    ),
  );
  expect(broken.filter(Boolean)).toEqual([]);
});

test('a section from an MDX file reads like any other, its components drawn', async ({ page }) => {
  await page.goto(mdxSection);
  await expect(page.locator('h1')).toHaveText('Data Engineering');
  await page.goto('machine-learning-specialty/exploratory-data-analysis/');
  await expect(page.locator('article svg').first()).toBeVisible();
});

test('a section says how long it takes to read', async ({ page }) => {
  await page.goto(section);
  const added = page.locator('article [data-added]').filter({ hasText: 'min read' });
  await expect(added).toHaveCount(1);
});

test('a mistake is reported with section, whole address, line of the file and the words that are selected', async ({
  page,
}) => {
  await page.goto(section, { waitUntil: 'networkidle' });
  const report = page.getByRole('link', { name: 'Report a mistake' });
  await report.evaluate((link) => {
    link.addEventListener('click', (event) => {
      event.preventDefault();
    });
  });
  await page.locator('article p').first().selectText();
  const words = await page.evaluate(() => String(getSelection()).trim());
  await report.click();
  const issue = new URL((await report.getAttribute('href')) ?? '').searchParams;
  expect(issue.get('title')).toContain('Amazon S3');
  const lines = (issue.get('body') ?? '').split('\n');
  expect(lines).toContain(`Permalink: ${page.url()}`);
  expect(lines.join('\n')).toMatch(/cloud-practitioner\.md\?plain=1#L\d+/);
  expect(lines.at(-1)).toBe(`> ${words}`);
});
