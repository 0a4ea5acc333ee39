import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on PAGE, one line each; RULES names the only rules that are asked. */
export async function findViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // What is loaded after the page puts buttons beside code and pictures.
  await page.waitForLoadState('networkidle');
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(standards)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
