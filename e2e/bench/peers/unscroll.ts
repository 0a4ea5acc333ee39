import { pathsOf, type Peer } from './peer.ts';

/** How a reader of our sites searches. */
export const searchOurs: Peer['search'] = async (page, phrase) => {
  await page.waitForLoadState('load');
  await page.keyboard.press('Control+k');
  const dialog = page.locator('dialog[data-search-state]');
  await dialog.getByRole('searchbox').fill(phrase);
  await dialog.and(page.locator('[data-search-state=done]')).waitFor();
  return pathsOf(page, 'a[data-result]');
};
