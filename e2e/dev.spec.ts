// The evening loop: a long file is open in the editor, its site in the browser, and every save shows.
import { setTimeout } from 'node:timers/promises';
import { expect as baseExpect, test as base, type Page } from '@playwright/test';
import { startDev, type DevServer } from './dev-server.ts';

const files = {
  'notes/course.md':
    '# Course\n\nIntro.\n\n## One\n\nFirst text.\n\n### Part\n\nPart text.\n\n## Two\n\nSecond text.\n\n## Later\n\n<!-- draft -->\n\nNot yet.\n',
  'notes/shapes.mdx':
    '# Shapes\n\nimport Box from \'../parts/Box.astro\';\n\n## Boxes\n\n<Box label="first" />\n\n## Plain\n\nNo components.\n',
  'parts/Box.astro': '---\nconst { label } = Astro.props;\n---\n\n<p class="box">Box {label}</p>\n',
};

// A machine that runs all tests at once is slower than an author's.
const expect = baseExpect.configure({ timeout: 20_000 });

const test = base.extend<object, { dev: DevServer }>({
  dev: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
    async ({}, use, { project }) => {
      const dev = await startDev(files, project.name === 'notes' ? '/notes/' : '/');
      await use(dev);
      await dev.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});
// One server, whose files every test changes.
test.describe.configure({ mode: 'serial' });
test.beforeEach(({ dev }) => {
  for (const [file, text] of Object.entries(files)) if (dev.read(file) !== text) dev.write(file, text);
});

test('saving shows the changed section, wherever the browser was', async ({ dev, page }) => {
  await open(page, dev, 'course/one/');
  change(dev, 'notes/course.md', 'First text.', 'First text, better.');
  await expect(page.getByText('First text, better.')).toBeVisible();
  change(dev, 'notes/course.md', 'Second text.', 'Second text, better.');
  await expect(page.getByText('Second text, better.')).toBeVisible();
  expect(page.url()).toBe(`${dev.url}course/two/`);
});

test('a new heading is a new page, and its page goes with it', async ({ dev, page }) => {
  await open(page, dev, 'course/two/');
  change(dev, 'notes/course.md', '## Two', '## Between\n\nNew text.\n\n## Two');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Between');
  await expect(page.getByRole('navigation', { name: 'This course' })).toContainText('Between');
  change(dev, 'notes/course.md', '## Between\n\nNew text.\n\n', '');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Two');
  expect((await page.request.get(`${dev.url}course/between/`)).status()).toBe(404);
});

test('an edit of MDX shows, of the text as of a component', async ({ dev, page }) => {
  await open(page, dev, 'shapes/boxes/');
  await expect(page.locator('.box')).toHaveText('Box first');
  change(dev, 'notes/shapes.mdx', 'label="first"', 'label="second"');
  await expect(page.locator('.box')).toHaveText('Box second');
  change(dev, 'parts/Box.astro', 'Box {label}', 'Case {label}');
  await expect(page.locator('.box')).toHaveText(/^Case/);
});

test('an error shows file, line and column, in the browser and in the terminal, and goes when it is mended', async ({
  dev,
  page,
}) => {
  await open(page, dev, 'shapes/boxes/');
  change(dev, 'notes/shapes.mdx', '<Box label', '<Bax label');
  const overlay = page.locator('vite-error-overlay');
  await expect(overlay).toContainText('shapes.mdx:7:1');
  await expect(overlay).toContainText('Did you mean Box?');
  expect(dev.printed()).toContain('notes/shapes.mdx:7:1 error: the component <Bax> is not defined');
  await page.reload();
  await expect(overlay).toContainText('shapes.mdx:7:1');
  change(dev, 'notes/shapes.mdx', '<Bax label', '<Box label');
  await expect(overlay).toHaveCount(0);
  await expect(page.locator('.box')).toBeVisible();
});

test('an editor that empties a file before it writes it causes no error', async ({ dev, page }) => {
  await open(page, dev, 'course/one/');
  const before = dev.printed().length;
  const text = dev.read('notes/course.md').replace('First text.', 'First text, written slowly.');
  dev.write('notes/course.md', '');
  await setTimeout(50);
  dev.write('notes/course.md', text);
  await expect(page.getByText('First text, written slowly.')).toBeVisible();
  expect(dev.printed().slice(before)).not.toContain('read/empty');
});

test('Alt+click on a paragraph asks the editor for its line', async ({ dev, page }) => {
  await open(page, dev, 'course/one/');
  const asked = page.waitForRequest(/__open-in-editor/);
  await page.route('**/__open-in-editor**', (route) => route.fulfill({ body: '' }));
  await page.getByText('Part text.').click({ modifiers: ['Alt'] });
  expect(new URL((await asked).url()).searchParams.get('file')).toMatch(/notes\/course\.md:11:1$/);
});

test('a draft is shown, with a badge', async ({ dev, page }) => {
  await open(page, dev, 'course/later/');
  await expect(page.getByText('Not yet.')).toBeVisible();
  await expect(page.locator('main').getByText('Draft', { exact: true })).toBeVisible();
});

async function open(page: Page, dev: DevServer, path: string): Promise<void> {
  await page.goto(`${dev.url}${path}`, { waitUntil: 'networkidle' });
}

function change(dev: DevServer, file: string, from: string, to: string): void {
  const text = dev.read(file);
  expect(text).toContain(from);
  dev.write(file, text.replace(from, to));
}

test('the design system is on a page of its own', async ({ dev, page }) => {
  await open(page, dev, 'style/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Style');
  await expect(page.getByText('--accent', { exact: true }).first()).toBeVisible();
  await expect(page.locator('article table').first()).toBeVisible();
  await expect(page.locator('article td.right').first()).toHaveCSS('text-align', 'right');
  await expect(page.locator('article math').first()).toBeVisible();
});
