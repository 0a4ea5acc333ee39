import { expect, test } from './test.ts';

// The browser itself reports the status of the page that the test asks for.
test.use({ expectedMessages: [/status of 404/] });

test('an address without a page answers 404 and leads on', async ({ page }) => {
  const response = await page.goto('no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await expect(page.locator('article')).toHaveCount(0);
  await page.getByRole('main').getByRole('link', { name: 'AWS Certified Cloud Practitioner' }).click();
  await expect(page.locator('main article')).toBeVisible();
});
