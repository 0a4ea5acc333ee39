import { course, section, services } from './places.ts';
import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });

test('without JavaScript a section can be read and left in every direction', async ({ page }) => {
  await page.goto(section);
  await expect(page.locator('article p').first()).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'On this page' }).getByRole('link').first()).toBeVisible();
  await page.locator('a[rel=next]').click();
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').last().click();
  await expect(page).toHaveURL(new RegExp(`/${course}$`));
});

test('without JavaScript the search page lists all sections instead', async ({ page }) => {
  await page.goto(section);
  await page.getByRole('banner').locator('[data-search-open]').click();
  await expect(page).toHaveURL(/\/search\/$/);
  await page.getByRole('main').getByRole('link', { name: 'Amazon S3' }).click();
  await expect(page.locator('h1')).toHaveText('Amazon S3');
});

test('without JavaScript the services can be looked up', async ({ page }) => {
  await page.goto(services);
  await page.getByRole('main').getByRole('link', { name: 'Amazon EC2', exact: true }).first().click();
  await expect(page.locator('h1')).toHaveText('Amazon EC2');
});

test('without JavaScript a phone reaches the course and the contents', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(section);
  await page.getByRole('button', { name: 'Contents' }).click();
  await expect(page.getByRole('navigation', { name: 'On this page' })).toBeVisible();
});
