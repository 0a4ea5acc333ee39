import { findViolations } from './find-violations.ts';
import { everyKind } from './places.ts';
import { expect, test } from './test.ts';

const views = {
  light: { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 } },
} as const;

for (const [view, options] of Object.entries(views))
  test.describe(view, () => {
    test.use(options);
    for (const [kind, address] of Object.entries(everyKind))
      test(`${kind}: axe finds nothing in ${view}`, async ({ page }) => {
        await page.goto(address);
        // In the dark a page has the same elements: only its colours can be wrong.
        const found = await findViolations(page, view === 'dark' ? ['color-contrast'] : undefined);
        expect(found).toEqual([]);
      });
  });
