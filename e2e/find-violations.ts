import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on PAGE, one line each; RULES names the only rules that are asked. */
export async function findViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // What is loaded after the page puts buttons beside code and pictures.
  await page.waitForLoadState('networkidle');
  const found = await ask(page, rules);
  if (!found.some(isOfSize)) return found;
  // A link that the bar of a phone happens to cut is whole after a turn of the finger.
  await page.evaluate(() => scrollBy({ top: 150, behavior: 'instant' }));
  const again = new Set(await ask(page, ['target-size']));
  return found.filter((violation) => !isOfSize(violation) || again.has(violation));
}

async function ask(page: Page, rules: readonly string[] | undefined): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(standards)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

function isOfSize(violation: string): boolean {
  return violation.startsWith('target-size:');
}
