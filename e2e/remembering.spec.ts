// What this device remembers of reading: what was read, where to go on, what is new since.
import type { Page } from '@playwright/test';
import { section } from './places.ts';
import { expect, test } from './test.ts';

// A worker would answer for pages that these tests change on their way.
test.use({ serviceWorkers: 'block', expectedMessages: [/Service Worker registration blocked/] });

const added = 'A paragraph that its author wrote after the last visit.';
const course = (page: Page) => page.getByRole('navigation', { name: 'This course' });
const here = (page: Page) => course(page).locator('li', { has: page.locator('[aria-current]') });

/** Reads what the window shows when the section is opened. */
async function readBeginning(page: Page): Promise<void> {
  await page.goto(section);
  await expect.poll(() => readHashes(page), { timeout: 20_000 }).toBeGreaterThan(2);
}

/** How many passages are remembered as read. */
async function readHashes(page: Page): Promise<number> {
  return page.evaluate(() => {
    const stored = localStorage.getItem(`u-read ${location.pathname}`);
    return stored === null ? 0 : (JSON.parse(stored) as { read: string }).read.length / 5;
  });
}

/** From now on the section has one more paragraph. */
async function edit(page: Page): Promise<void> {
  const body = await (await page.request.get(section)).text();
  const first = /<p>(?:(?!<\/p>).)+<\/p>/s.exec(body.slice(body.indexOf('<article')))![0];
  const edited = body.replace(first, `${first}<p>${added}</p>`);
  await page.route(new RegExp(`/${section}$`), (route) => route.fulfill({ contentType: 'text/html', body: edited }));
  const editions = (await (await page.request.get('editions.json')).json()) as Record<string, string>;
  const ours = Object.keys(editions).find((address) => address.endsWith(section))!;
  await page.route('**/editions.json', (route) => route.fulfill({ json: { ...editions, [ours]: 'another' } }));
}

test('what was read is marked in the course’s outline, and counted on home', async ({ page }) => {
  await readBeginning(page);
  await page.reload();
  await expect(here(page)).toContainText(/\(\d+% read\)/);
  await expect(here(page)).toHaveAttribute('data-read', 'part');

  await page.evaluate(() => {
    const key = `u-read ${location.pathname}`;
    const memory = JSON.parse(localStorage.getItem(key)!) as { read: string; unread: string };
    localStorage.setItem(key, JSON.stringify({ ...memory, read: memory.read + memory.unread, unread: '' }));
  });
  await page.reload();
  await expect(here(page)).toContainText('(Read)');
  await page.goto('./');
  await expect(page.locator('.course').first()).toContainText(/1 of \d+ read/);
});

test('nothing is stored by passing through', async ({ page }) => {
  await page.goto(section);
  await page.goto('./');
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('u-read')))).toEqual([]);
  await expect(page.getByText('Forget what I read')).toHaveCount(0);
});

test('home leads on to where reading stopped', async ({ page }) => {
  await readBeginning(page);
  const title = await page.locator('h1').textContent();
  await page.evaluate(() => document.querySelectorAll('article h2')[3]!.scrollIntoView());
  const id = await page.evaluate(() => document.querySelectorAll('article h2')[3]!.id);
  await page.waitForTimeout(3500);
  await page.goto('./');
  const link = page.getByRole('link', { name: 'Continue where you left off' });
  await expect(link).toContainText(title!.trim());
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${section}#${id}$`));
});

test('a reader who comes back sees what is new, and n leads there', async ({ page }) => {
  await readBeginning(page);
  await edit(page);
  await page.goto('./');
  const news = page.getByRole('region', { name: 'Changed since you read them' });
  await expect(news.getByRole('listitem')).toHaveText([/1 passage$/]);
  await news.getByRole('link').click();

  const today = await page.evaluate(() => new Date().toLocaleDateString('en', { dateStyle: 'long' }));
  await expect(page.locator('aside.edition')).toContainText(
    `1 passage is new or changed since you read this on ${today}.`,
  );
  await expect(page.locator('article .since')).toHaveCount(1);
  const changed = page.locator('article p', { hasText: added });
  await expect(changed.locator('.since')).toHaveText(`New or changed since ${today}: `);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(changed).not.toBeInViewport();
  await page.keyboard.press('n');
  await expect(changed).toBeInViewport();
  await expect(changed.locator('.since')).toBeFocused();

  // Read now, it is new no more.
  await page.waitForTimeout(4000);
  await page.reload();
  await expect(here(page)).toHaveAttribute('data-read', /./);
  await expect(page.locator('article .since')).toHaveCount(0);
  await page.goto('./');
  await expect(page.getByRole('link', { name: 'Continue where you left off' })).toBeVisible();
  await expect(news).toHaveCount(0);
});

test('a new passage stays new until it was read', async ({ page }) => {
  await readBeginning(page);
  const end = await page.evaluate(() => [...document.querySelectorAll('article h2')].at(-1)!.id);
  await edit(page);
  await page.goto('./');
  await page.goto(`${section}#${end}`);
  await expect(page.locator('article .since')).toHaveCount(1);
  await page.waitForTimeout(3500);
  await page.reload();
  await expect(page.locator('article .since')).toHaveCount(1);
});

test('a section that has moved is known at its new address: only what is new there is marked', async ({ page }) => {
  await readBeginning(page);
  await page.evaluate(() => {
    const key = `u-read ${location.pathname}`;
    const memory = localStorage.getItem(key)!;
    localStorage.removeItem(key);
    localStorage.setItem(key.replace('amazon-s3', 'object-storage'), memory);
  });
  await edit(page);
  await page.goto(section);
  await expect(page.locator('article .since')).toHaveCount(1);
});

test('the reader can have it all forgotten', async ({ page }) => {
  await readBeginning(page);
  await page.goto('./');
  await expect(page.getByText('remembered on this device only')).toBeVisible();
  await page.getByRole('button', { name: 'Forget what I read' }).click();
  await expect(page.getByText('Continue where you left off')).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('u-read')))).toEqual([]);
});

test('what others wrote into the memory breaks nothing', async ({ page }) => {
  await page.goto(section);
  await page.evaluate(() => {
    for (const text of ['', '{', 'null', '[]', '{"title":1}', '{"title":"x","when":1e99,"read":"","unread":""}'])
      localStorage.setItem(`u-read ${location.pathname}${text.length}/`, text);
    localStorage.setItem(
      `u-read ${location.pathname}`,
      '{"title":"<b>x","when":0,"read":"abc","unread":"","next":[1]}',
    );
  });
  await page.reload();
  await expect.poll(() => readHashes(page), { timeout: 20_000 }).toBeGreaterThan(1);
  await page.goto('./');
  await expect(page.getByRole('link', { name: 'Continue where you left off' })).toBeVisible();
});

test('with storage denied everything is there but the memory', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await page.goto(section);
  await page.waitForTimeout(4000);
  await expect(page.locator('h1')).toBeVisible();
});

test('the text of a section as it is fetched is the text as it is shown: nothing seems new', async ({ page }) => {
  await readBeginning(page);
  const addresses = await page.evaluate(async () => {
    const base = new URL(document.body.dataset['base']!, location.href);
    const editions = (await (await fetch(new URL('editions.json', base))).json()) as Record<string, string>;
    return Object.keys(editions);
  });
  for (const address of addresses.slice(0, 12)) {
    await page.goto(address);
    if (!(await page.locator('article').count())) continue;
    await page.waitForTimeout(2500);
  }
  await page.goto('./');
  await expect(page.getByText('remembered on this device only')).toBeVisible();
  await page.waitForTimeout(2000);
  await expect(page.getByRole('region', { name: 'Changed since you read them' })).toHaveCount(0);
});
