import { section } from './places.ts';
import { expect, test } from './test.ts';

test('each heading offers its permalink beside it, not in it', async ({ page }) => {
  await page.goto(section);
  const headings = page.locator('article :is(h2, h3)[id]');
  const ids = await headings.evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(5);
  for (const id of ids) {
    const permalink = page.locator(`article a[href="#${id}"][aria-label]`);
    await expect(permalink).toHaveCount(1);
    expect(await permalink.evaluate((link) => link.closest('h1, h2, h3, h4, h5, h6'))).toBeNull();
    expect(await permalink.evaluate((link) => link.closest('[data-added]') !== null)).toBe(true);
  }
});

test('a permalink opens at its heading', async ({ page }) => {
  await page.goto(section);
  const id = await page.locator('article h2[id]').last().getAttribute('id');
  await page.goto(`${section}#${id}`);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('the name of a service leads to the heading that defines it', async ({ page }) => {
  await page.goto(section);
  const link = page.locator('article a[data-service=iam]').first();
  await link.click();
  await expect(page).toHaveURL(/\/cloud-practitioner\/identity-and-access-management-iam\/(#.*)?$/);
  const { hash } = new URL(page.url());
  if (hash) await expect(page.locator(`[id="${hash.slice(1)}"]`)).toBeInViewport();
});

test('a service is linked once under each heading, and never in headings, code or links', async ({ page }) => {
  await page.goto('cloud-practitioner/elastic-compute-cloud-ec2/');
  const { nested, repeated } = await page.locator('article').evaluate((article) => {
    const seen = new Set<string>();
    let heading = '';
    const problems = { nested: [] as string[], repeated: [] as string[] };
    for (const element of article.querySelectorAll('h1, h2, h3, h4, h5, h6, a[data-service]')) {
      if (element.matches('h1, h2, h3, h4, h5, h6')) heading = element.id;
      else {
        const id = (element as HTMLElement).dataset['service']!;
        if (element.parentElement!.closest('h1, h2, h3, h4, h5, h6, code, pre, a')) problems.nested.push(id);
        if (seen.has(`${heading} ${id}`)) problems.repeated.push(`${heading} ${id}`);
        seen.add(`${heading} ${id}`);
      }
    }
    return problems;
  });
  expect(nested).toEqual([]);
  expect(repeated).toEqual([]);
  expect(await page.locator('article a[data-service]').count()).toBeGreaterThan(5);
});

test('a section does not link the services that it defines where it defines them', async ({ page }) => {
  await page.goto(section);
  const hrefs = await page.locator('article a[data-service=s3]').evaluateAll((links) => links.length);
  expect(hrefs).toBe(0);
});

test('"edit this section" leads to the line of the file at which the section begins', async ({ page }) => {
  await page.goto(section);
  const edit = page.getByRole('link', { name: 'Edit this section' });
  test.skip((await edit.count()) === 0, 'this clone has no remote to edit at');
  await expect(edit).toHaveAttribute('href', /\/edit\/.+\/content\/courses\/cloud-practitioner\.md#L\d+$/);
});
