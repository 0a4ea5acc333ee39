import { course, mdxSection, section, sectionBefore } from './places.ts';
import { expect, test } from './test.ts';

test.use({ viewport: { width: 1440, height: 900 } });

test('the breadcrumb leads to the course and home', async ({ page }) => {
  await page.goto(section);
  const breadcrumb = page.getByRole('navigation', { name: 'Breadcrumb' });
  await breadcrumb.getByRole('link').last().click();
  await expect(page).toHaveURL(new RegExp(`/${course}$`));
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').first().click();
  await expect(page.locator('body')).toContainText('AWS Certified Machine Learning');
});

test('the contents of a page are its headings, and each entry leads to its heading', async ({ page }) => {
  await page.goto(section);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const anchors = await contents
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!.slice(1)));
  const headings = await page
    .locator('article :is(h2, h3, h4, h5, h6)[id]')
    .evaluateAll((elements) => elements.map(({ id }) => id));
  expect(anchors.length).toBeGreaterThan(5);
  expect(headings.filter((id) => anchors.includes(id))).toEqual(anchors);

  await contents.getByRole('link').last().click();
  await expect(page.locator(`[id="${anchors.at(-1)}"]`)).toBeInViewport();
});

test('previous and next walk through the course', async ({ page }) => {
  await page.goto(section);
  await page.locator('a[rel=prev]').click();
  await expect(page).toHaveURL(new RegExp(`/${sectionBefore}$`));
  await page.locator('a[rel=next]').click();
  await expect(page).toHaveURL(new RegExp(`/${section}$`));
});

test('the first section has nothing before it but its course, the last of a course nothing of another', async ({
  page,
}) => {
  await page.goto('cloud-practitioner/what-is-cloud-computing/');
  const previous = page.locator('a[rel=prev]');
  if (await previous.count()) await expect(previous).toHaveAttribute('href', new RegExp(`/${course}$`));
  await page.goto('machine-learning-specialty/exploratory-data-analysis/');
  await expect(page.locator('a[rel=next]')).toHaveCount(0);
});

test('the course beside the text lists this course only and marks the page one is on', async ({ page }) => {
  await page.goto(section);
  const navigation = page.getByRole('navigation', { name: 'This course' });
  await expect(navigation.locator('[aria-current=page]')).toHaveText(/Amazon S3/);
  const foreign = await navigation
    .getByRole('link')
    .evaluateAll(
      (links) =>
        (links as HTMLAnchorElement[]).filter(({ pathname }) => !pathname.includes('/cloud-practitioner/')).length,
    );
  expect(foreign).toBe(0);
  await page.goto(mdxSection);
  await expect(page.getByRole('navigation', { name: 'This course' }).getByRole('link')).toHaveCount(3);
});

test('the skip link is the first stop of the keyboard and leads to the text', async ({ page }) => {
  await page.goto(section);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isInside = await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement));
  expect(isInside).toBe(true);
});
