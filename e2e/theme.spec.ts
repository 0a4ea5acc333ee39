import { section, services } from './places.ts';
import { expect, test } from './test.ts';

const background = () =>
  getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).backgroundColor;

test('the page follows the system until a theme is chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(section);
  const light = await page.evaluate(background);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await page.evaluate(background);
  expect(dark).not.toBe(light);

  await page.getByLabel('Theme').selectOption('Light');
  expect(await page.evaluate(background)).toBe(light);
});

test('a chosen theme stays on other pages and after a reload, from the first paint on', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(section);
  const light = await page.evaluate(background);
  await page.getByLabel('Theme').selectOption('Dark');
  const dark = await page.evaluate(background);
  expect(dark).not.toBe(light);

  await page.goto(services);
  expect(await page.evaluate(background)).toBe(dark);
  await page.reload();
  await expect(page.getByLabel('Theme')).toHaveValue('dark');
  await page.getByLabel('Theme').selectOption('Automatic');
  expect(await page.evaluate(background)).toBe(light);
});
