import { everyKind, section } from './places.ts';
import { expect, test } from './test.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

for (const [kind, address] of Object.entries(everyKind))
  test(`on a phone, ${kind} does not scroll sideways`, async ({ page }) => {
    await page.goto(address);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

test('on a phone the course opens as a drawer and closes when a section is chosen', async ({ page }) => {
  await page.goto(section);
  const course = page.getByRole('navigation', { name: 'This course' });
  await expect(course).toBeHidden();
  await page.getByRole('button', { name: 'Course' }).tap();
  await expect(course).toBeVisible();
  await course.getByRole('link', { name: 'Cloud Monitoring' }).tap();
  await expect(page.locator('h1')).toHaveText('Cloud Monitoring');
  await expect(page.getByRole('navigation', { name: 'This course' })).toBeHidden();
});

test('on a phone a drawer closes when its link is tapped before the rest of the scripts is there', async ({ page }) => {
  await page.route(/\/attend\b[^/]*\.js$/, () => new Promise(() => {}));
  await page.goto(section);
  await page.getByRole('button', { name: 'Contents' }).tap();
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('link').last().tap();
  await expect(contents).toBeHidden();
});

test('on a phone the contents open, lead to a heading and get out of the way', async ({ page }) => {
  await page.goto(section);
  await page.getByRole('button', { name: 'Contents' }).tap();
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const last = contents.getByRole('link').last();
  const id = (await last.getAttribute('href'))!.slice(1);
  await last.tap();
  await expect(contents).toBeHidden();
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});
