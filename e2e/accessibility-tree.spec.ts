// What a screen reader is told: the tree of each kind of page, its frame whole, its text by example.
import { course, section, service, services } from './places.ts';
import { expect, test } from './test.ts';

test('a section: landmarks in reading order, one title, neighbours by name', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(section);
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Skip to content"
    - banner
    - navigation "This course"
    - main
    - contentinfo
  `);
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - link "AWS course notes"
      - link "Search"
      - navigation "Site":
        - link "Services"
      - combobox "Theme":
        - option "Automatic" [selected]
        - option "Light"
        - option "Dark"
  `);
  await expect(page.getByRole('navigation', { name: 'This course' })).toMatchAriaSnapshot(`
    - navigation "This course":
      - link "AWS Certified Cloud Practitioner"
      - list:
        - listitem:
          - link "Amazon S3"
  `);
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - navigation "Breadcrumb"
      - article
      - navigation "On this page"
      - region "Services in this section"
      - region "Mentioned by"
      - navigation "Previous and next":
        - link /Previous .+/
        - link /Next .+/
  `);
  await expect(page.locator('article')).toMatchAriaSnapshot(`
    - article:
      - heading "Amazon S3" [level=1]
      - list
      - heading "Storage classes" [level=2]
      - region /S3 storage classes/:
        - table /S3 storage classes/:
          - rowgroup:
            - row:
              - columnheader "Class"
  `);
});

test('home: the ways in, then every course with its sections', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - heading "AWS course notes" [level=1]
      - paragraph
      - paragraph:
        - link "Search the notes"
        - link /All \\d+ services/
      - heading "AWS Certified Cloud Practitioner" [level=2]:
        - link "AWS Certified Cloud Practitioner"
      - paragraph: /\\d+ sections .+/
      - paragraph
      - list:
        - listitem:
          - link "What is cloud computing?"
      - heading "AWS Certified Machine Learning Specialty" [level=2]
      - paragraph
      - paragraph
      - list
      - region "Read offline":
        - heading "Read offline" [level=2]
        - paragraph:
          - link "Download everything as one file"
  `);
});

test('a course: its sections as a list, each with what it is about', async ({ page }) => {
  await page.goto(course);
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - navigation "Breadcrumb"
      - article:
        - heading "AWS Certified Cloud Practitioner" [level=1]
      - list:
        - listitem:
          - link "What is cloud computing?"
          - text: /\\d+ min/
          - paragraph
  `);
});

test('a service: its names, where it is defined, and each passage under its section', async ({ page }) => {
  await page.goto(service);
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - navigation "Breadcrumb"
      - heading "Amazon S3" [level=1]
      - term: Also called
      - definition
      - region "Used with":
        - heading "Used with" [level=2]
        - list
      - region "In the text":
        - heading "In the text" [level=2]
        - heading "Amazon S3" [level=3]
  `);
});

test('the services: a filter with a name, then all of them', async ({ page }) => {
  await page.goto(services);
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Services" [level=1]
      - searchbox "Filter"
  `);
});

test('search: a dialog with a named field, a count that is told, and a plain list of links', async ({ page }) => {
  await page.goto(section);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('storage classes');
  const dialog = page.locator('dialog[data-search-state=done]');
  await expect(dialog).toMatchAriaSnapshot(`
    - dialog "Search":
      - searchbox "Search the notes": storage classes
      - button "Close"
      - combobox "Course"
      - combobox "Kind"
      - status: /\\d+ results/
      - list:
        - listitem:
          - paragraph:
            - link "Amazon S3"
          - list:
            - listitem:
              - link "Storage classes"
  `);
});

test('on a phone the bar at the foot comes after the text, and drawers are reached by its buttons', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(section);
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - main
    - navigation "Menu":
      - button "Course"
      - button "Contents"
      - link "Search"
  `);
  await page.getByRole('button', { name: 'Contents' }).click();
  await expect(page.getByRole('navigation', { name: 'On this page' })).toMatchAriaSnapshot(`
    - navigation "On this page":
      - list:
        - listitem:
          - link "Use cases"
  `);
});
