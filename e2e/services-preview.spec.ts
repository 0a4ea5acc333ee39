import type { Page } from '@playwright/test';
import { section, services } from './places.ts';
import { expect, test } from './test.ts';

const link = (page: Page) => page.locator('article a[data-service][href]').first();
const preview = (page: Page) => page.locator('u-preview');

/** Moves the pointer away from links, as a hand does: in steps. */
async function moveAway(page: Page): Promise<void> {
  await page.mouse.move(2, 2, { steps: 5 });
}

test.describe('the preview of a service link', () => {
  test('opens for a resting pointer, says what the link leads to, and shifts nothing', async ({ page }) => {
    await page.goto(section);
    const before = await page.locator('article').boundingBox();
    await link(page).hover();
    await expect(preview(page)).toBeVisible();
    const id = await link(page).getAttribute('data-service');
    const { cards } = (await (await page.request.get('services.json')).json()) as {
      cards: Record<string, readonly string[]>;
    };
    const [name, summary] = cards[id!]!;
    await expect(preview(page)).toContainText(name!);
    await expect(preview(page)).toContainText(summary!);
    await expect(preview(page)).toContainText('Defined in');
    expect(await page.locator('article').boundingBox()).toEqual(before);
  });

  test('is fetched with the first link pointed at, never before, and once', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(section);
    await page.waitForTimeout(300);
    expect(asked.filter((url) => /preview|services\.json/.test(url))).toEqual([]);
    await link(page).hover();
    await expect(preview(page)).toBeVisible();
    await moveAway(page);
    await expect(preview(page)).toBeHidden();
    await page.locator('article a[data-service][href]').nth(3).hover();
    await expect(preview(page)).toBeVisible();
    expect(asked.filter((url) => url.endsWith('services.json'))).toHaveLength(1);
  });

  test('stays while the pointer is on it, and goes when it leaves', async ({ page }) => {
    await page.goto(section);
    await link(page).hover();
    await expect(preview(page)).toBeVisible();
    await preview(page).hover();
    await page.waitForTimeout(600);
    await expect(preview(page)).toBeVisible();
    await moveAway(page);
    await expect(preview(page)).toBeHidden();
  });

  test('is dismissed by Escape without moving the pointer', async ({ page }) => {
    await page.goto(section);
    await link(page).hover();
    await expect(preview(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(preview(page)).toBeHidden();
  });

  test('opens by Alt+Down on the focused link, takes the focus, and gives it back', async ({ page }) => {
    await page.goto(section);
    await link(page).focus();
    await expect(async () => {
      await page.keyboard.press('Alt+ArrowDown');
      await expect(preview(page)).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.press('Tab');
    await expect(preview(page).locator('a')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(preview(page)).toBeHidden();
    await expect(link(page)).toBeFocused();
  });

  test('does not open by focus alone', async ({ page }) => {
    await page.goto(section);
    await link(page).focus();
    await page.waitForTimeout(600);
    await expect(preview(page)).toBeHidden();
  });

  test('stands inside the window', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 500 });
    await page.goto(section);
    for (const nth of [0, 2, 5]) {
      const one = page.locator('article a[data-service][href]').nth(nth);
      await one.scrollIntoViewIfNeeded();
      await one.hover();
      await expect(preview(page)).toBeVisible();
      const box = (await preview(page).boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(390);
      await page.keyboard.press('Escape');
    }
  });
});

test.describe('links of the site as plain text', () => {
  test('can be chosen in the preview and taken back on the index', async ({ page }) => {
    await page.goto(section);
    await link(page).hover();
    await preview(page).getByRole('button').click();
    await expect(page.locator('article a[data-service][href]')).toHaveCount(0);
    await page.reload();
    await expect(page.locator('article a[data-service][href]')).toHaveCount(0);
    await page.goto(services);
    await page.getByRole('checkbox', { name: 'Show added links as plain text' }).uncheck();
    await page.goto(section);
    await expect(link(page)).toBeVisible();
  });
});

test.describe('a passage on a service page', () => {
  test('leads to the very place, which is marked', async ({ page }) => {
    await page.goto('services/ebs/');
    const passages = page.locator('[data-mention]');
    for (const nth of [0, (await passages.count()) - 1]) {
      await page.goto('services/ebs/');
      const mention = await passages.nth(nth).locator('mark').textContent();
      await passages.nth(nth).locator('a').last().click();
      await expect(page).toHaveURL(/#u-\d+$/);
      const target = page.locator(':target');
      await expect(target).toBeInViewport();
      await expect(target).toContainText(mention!);
      expect(await target.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(
        'rgba(0, 0, 0, 0)',
      );
    }
  });

  test('stands beside what the service is used with, most often first', async ({ page }) => {
    await page.goto('services/ec2/');
    const counts = await page.locator('section[aria-labelledby="u-with"] small').allTextContents();
    expect(counts.length).toBeGreaterThan(3);
    expect(counts.map(Number)).toEqual(counts.map(Number).toSorted((a, b) => b - a));
  });
});
