import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { section } from './places.ts';
import { expect, test } from './test.ts';

const dialogOf = (page: Page) => page.locator('dialog[data-search-state]');

async function openSearch(page: Page, typed = ''): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(dialogOf(page).getByRole('searchbox')).toBeFocused();
  if (typed) await page.keyboard.type(typed);
  if (typed) await expect(dialogOf(page)).toHaveAttribute('data-search-state', 'done');
}

test('nothing of the search is loaded before it is opened', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(section);
  await page.waitForTimeout(500);
  expect(asked.filter((url) => /pagefind|search/.test(url))).toEqual([]);
  await openSearch(page, 's3');
  expect(asked.some((url) => url.includes('pagefind'))).toBe(true);
});

for (const key of ['/', 'Control+k', 'Meta+k'])
  test(`${key} opens the search, Escape closes it`, async ({ page }) => {
    await page.goto('./');
    await page.keyboard.press(key);
    await expect(dialogOf(page).getByLabel('Search the notes')).toBeFocused();
    await expect(dialogOf(page)).toHaveAttribute('data-search-state', 'idle');
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toBeHidden();
  });

test('the button opens the search, which keeps its own keys to itself', async ({ page }) => {
  await page.goto('./');
  await page.locator('[data-search-open]').first().click();
  await page.keyboard.type('ci/cd');
  await expect(dialogOf(page).getByRole('searchbox')).toHaveValue('ci/cd');
});

test('by keyboard alone one finds a section, walks through the places and goes to one', async ({ page }) => {
  await page.goto('./');
  await openSearch(page, 'elastic block store');
  const results = dialogOf(page).locator('a[data-result], a[data-sub-result]');
  await expect(dialogOf(page).locator('a[data-result]').first()).toHaveText('EC2 instance storage');
  await expect(dialogOf(page).getByRole('status')).toHaveText(/\d+ results?/);
  await page.keyboard.press('ArrowDown');
  await expect(results.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results.nth(1)).toBeFocused();
  await expect(results.nth(1)).toHaveAttribute('data-sub-result', '');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/ec2-instance-storage\/#/);
});

test('Enter goes to the best heading; the words are marked there until Escape', async ({ page }) => {
  await page.goto('./');
  await openSearch(page, 'ebs snapshots');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/ec2-instance-storage\/#ebs-snapshots$/);
  await expect(page.locator('article mark').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('article mark')).toHaveCount(0);
});

test('going back opens the results again', async ({ page }) => {
  await page.goto('./');
  await openSearch(page, 'vpc endpoints');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/virtual-private-cloud/);
  await page.goBack();
  await expect(dialogOf(page).getByRole('searchbox')).toHaveValue('vpc endpoints');
  await expect(dialogOf(page)).toHaveAttribute('data-search-state', 'done');
});

test('an address with a query opens its results', async ({ page }) => {
  await page.goto('./?q=vpc+endpoints');
  await expect(dialogOf(page)).toHaveAttribute('data-search-state', 'done');
  await expect(dialogOf(page).locator('a[data-result]').first()).toHaveText(/Virtual Private Cloud/);
});

test('before anything is typed it proposes what the page at hand names', async ({ page }) => {
  await page.goto(section);
  const named = await page.locator('main a[data-service]').first().textContent();
  await openSearch(page);
  const tries = dialogOf(page).locator('.search-try');
  await expect(tries.first()).toHaveText(named!);
  await tries.first().click();
  await expect(dialogOf(page).locator('a[data-result]').first()).toBeVisible();
});

test('where nothing is found it proposes names that look alike', async ({ page }) => {
  await page.goto('./');
  await openSearch(page, 'qqwzz');
  await expect(dialogOf(page).locator('.search-try').first()).toBeVisible();
});

test('a slip of the pen is corrected, said so, and can be insisted on', async ({ page }) => {
  await page.goto('./');
  await openSearch(page, 'cloudwacth');
  await expect(dialogOf(page).locator('[data-correction]')).toContainText('Showing results for cloudwatch');
  await expect(dialogOf(page).locator('a[data-result]').first()).toHaveText('Cloud Monitoring');
  await dialogOf(page).getByRole('button', { name: 'Search instead for “cloudwacth”' }).click();
  await expect(dialogOf(page).locator('[data-missing]')).toContainText('cloudwacth');
  await expect(dialogOf(page).locator('a[data-result]')).toHaveCount(0);
});

test('a quoted phrase stands just so', async ({ page }) => {
  await page.goto('./');
  await openSearch(page, '"least privilege"');
  await expect(dialogOf(page).locator('a[data-result]').first()).toBeVisible();
  for (const text of await dialogOf(page).locator('li:has(> p > a[data-result])').allTextContents())
    expect(text.toLowerCase()).toContain('privilege');
});

test('results can be narrowed to a course and to services', async ({ page }) => {
  await page.goto('./');
  await openSearch(page, 's3');
  await dialogOf(page).getByLabel('Course').selectOption('AWS Certified Machine Learning Specialty');
  await expect(dialogOf(page).locator('a[data-result]').first()).toHaveText('Data Engineering');
  await dialogOf(page).getByLabel('Course').selectOption('');
  await dialogOf(page).getByLabel('Kind').selectOption('service');
  await expect(dialogOf(page).locator('a[data-result]').first()).toHaveAttribute('href', /\/services\/s3\//);
});

const odd = {
  '10,000 characters': 'x'.repeat(10_000),
  'punctuation only': '-*"?!',
  'an unclosed quote': '"unclosed phrase',
  emoji: '🙂🚀',
  'Chinese, Japanese and Korean': '東京都 데이터베이스 云计算',
  Arabic: 'قاعدة بيانات',
  'combining marks': 'cafe\u0301',
};
for (const [what, typed] of Object.entries(odd))
  test(`${what} get an answer`, async ({ page }) => {
    await page.goto('./');
    await openSearch(page);
    await dialogOf(page).getByRole('searchbox').fill(typed);
    await expect(dialogOf(page)).toHaveAttribute('data-search-state', 'done');
  });

test('accents make no difference, precomposed or combined', async ({ page }) => {
  await page.goto('./');
  await openSearch(page);
  const field = dialogOf(page).getByRole('searchbox');
  const lists: string[][] = [];
  for (const typed of ['bucket policy', 'b\u00fccket policy', 'bu\u0308cket policy']) {
    await field.fill(typed);
    await expect(dialogOf(page)).toHaveAttribute('data-search-state', 'done');
    lists.push(await dialogOf(page).locator('a[data-result]').allTextContents());
  }
  expect(lists[0]?.[0]).toBe('Amazon S3');
  expect(lists[1]).toEqual(lists[0]);
  expect(lists[2]).toEqual(lists[0]);
});

test('axe finds nothing in the open dialog', async ({ page }) => {
  await page.goto('./');
  await openSearch(page, 'cloudwacth');
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('markup that is typed stays text', async ({ page }) => {
  await page.goto('./');
  await openSearch(page, '<img src=x onerror=alert(1)>');
  await expect(dialogOf(page).locator('img')).toHaveCount(0);
});

test.describe('with a part of the index missing', () => {
  test.use({ expectedMessages: [/Failed to load/] });
  for (const file of ['facts.json', 'wasm.', 'pf_index', 'pf_fragment'])
    test(`${file}: the dialog says so, and a retry mends it`, async ({ page }) => {
      await page.goto('./');
      await page.route(`**/pagefind/**${file}*`, (route) => route.fulfill({ status: 404, body: '' }));
      await page.route(`**/pagefind/${file}*`, (route) => route.fulfill({ status: 404, body: '' }));
      await openSearch(page, 'cloudwatch');
      await expect(dialogOf(page).getByRole('alert')).toContainText('could not be loaded');
      await page.unrouteAll();
      await dialogOf(page).getByRole('button', { name: 'Try again' }).click();
      await expect(dialogOf(page).locator('a[data-result]').first()).toHaveText('Cloud Monitoring');
    });
});
