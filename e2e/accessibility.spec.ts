import { AxeBuilder } from '@axe-core/playwright';
import { everyKind } from './places.ts';
import { expect, test } from './test.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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
        const axe = new AxeBuilder({ page });
        const { violations } = await (
          view === 'dark' ? axe.withRules('color-contrast') : axe.withTags(standards)
        ).analyze();
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
        expect(found).toEqual([]);
      });
  });
