import { expect, test } from './test.ts';

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('code has the title and the marked lines that its fence names, and is copied as it was written', async ({
  page,
}) => {
  await page.goto('extremes/code/');
  const figure = page.locator('figure.code');
  await expect(figure.locator('figcaption')).toHaveText('src/index.js');
  const marked = await figure.locator('mark').allTextContents();
  expect(marked).toEqual(['const two = 2;\n', 'const four = `first\n', 'second`;\n']);
  await figure.hover();
  await figure.getByRole('button', { name: 'Copy' }).click();
  await expect(figure.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe('const one = 1;\nconst two = 2;\nconst three = 3;\nconst four = `first\nsecond`;\n');
});

test('lines that are too wide can be wrapped, here and on the next page, and unwrapped again', async ({ page }) => {
  await page.goto('extremes/code/');
  const wide = page.locator('pre').first();
  const isWide = () => wide.evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(await isWide()).toBe(true);
  await wide.hover();
  const wrap = page.getByRole('button', { name: 'Wrap lines' }).first();
  await wrap.press('Enter');
  expect(await isWide()).toBe(false);
  await page.reload();
  await expect.poll(isWide).toBe(false);
  await expect(wrap).toHaveAttribute('aria-pressed', 'true');
  await wrap.press('Enter');
  expect(await isWide()).toBe(true);
  // Nothing to wrap, nothing to press.
  await expect(page.locator('figure.code').getByRole('button', { name: 'Wrap lines' })).toHaveCount(0);
});

test('a diagram is drawn for the theme at hand; what it is drawn from can be unfolded and copied', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('extremes/diagrams/');
  const figure = page.locator('figure.drawn');
  await expect(figure).toHaveCount(1);
  const shown = figure.getByRole('img', { name: 'How tea is made' });
  await expect(shown).toHaveCount(1);
  await expect(shown).toHaveClass('light');
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(100);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(shown).toHaveClass('dark');
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
  await expect(shown).toHaveClass('light');
  await figure.getByRole('button', { name: 'Enlarge' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('img')).toHaveClass('light');
  await page.keyboard.press('Escape');
  await figure.getByText('What the diagram is drawn from').click();
  await expect(figure.locator('code')).toBeVisible();
  await expect(figure.locator('code')).toContainText('Pot --> Cup');
  // What can't be drawn is code.
  await expect(page.locator('pre', { hasText: 'nonsense' })).toBeVisible();
});

test('a picture has its title as caption, can be seen large by keyboard, and Escape leads back', async ({ page }) => {
  await page.goto('extremes/pictures/');
  const figure = page.locator('figure').first();
  await expect(figure.locator('figcaption')).toHaveText('A box, with a caption');
  const small = (await figure.locator('svg').boundingBox())!;
  const enlarge = figure.getByRole('button', { name: 'Enlarge' });
  await enlarge.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'A drawing of a box' });
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText('A box, with a caption');
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  const large = (await dialog.locator('svg').boundingBox())!;
  expect(large.width).toBeGreaterThan(small.width);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(enlarge).toBeFocused();

  await figure.locator('svg').click();
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: '200%' }).click();
  await expect.poll(async () => (await dialog.locator('svg').boundingBox())!.width).toBeGreaterThan(large.width * 1.5);
});
