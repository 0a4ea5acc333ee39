import { service, services } from './places.ts';
import { expect, test } from './test.ts';

test('the index of services can be narrowed by any of their names', async ({ page }) => {
  await page.goto(services);
  const items = page.locator('main [data-names]:visible');
  const all = await items.count();
  expect(all).toBeGreaterThan(100);
  await page.locator('#u-filter').fill('simple storage');
  await expect(items.first()).toContainText('Amazon S3');
  expect(await items.count()).toBeLessThan(5);
  await page.locator('#u-filter').fill('');
  await expect(items).toHaveCount(all);
});

test('a service page leads to the place that defines the service', async ({ page }) => {
  await page.goto(service);
  await expect(page.locator('h1')).toHaveText('Amazon S3');
  await page.locator('a[data-home]').click();
  await expect(page).toHaveURL(/\/cloud-practitioner\/amazon-s3\/(#.*)?$/);
});

test('a service page shows where the notes mention the service, and each place is a link', async ({ page }) => {
  await page.goto(service);
  const passages = page.locator('main [data-mention]');
  expect(await passages.count()).toBeGreaterThan(10);
  await expect(passages.first()).toContainText(/S3/);
  await passages.locator('a').first().click();
  await expect(page.locator('article')).toContainText(/S3/);
});

test('no page about services holds an article of the notes', async ({ page }) => {
  for (const address of [services, service]) {
    await page.goto(address);
    await expect(page.locator('article')).toHaveCount(0);
  }
});
