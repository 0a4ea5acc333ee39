import { createHash } from 'node:crypto';
import type { BasePage } from './page-types.ts';

/**
 * All that a page shows, in short: as long as program and settings are the same, pages of equal keys are equal.
 * @param page its data; @param more what it shows beside that, as JSON may write it
 */
export function pageKey(page: Partial<BasePage>, ...more: readonly unknown[]): string {
  // The words follow from the language.
  const { words: _, ...shown } = page;
  return createHash('sha256')
    .update(JSON.stringify([shown, ...more]))
    .digest('base64url');
}
