import type { Page } from '@playwright/test';

/** A way of looking at a page in which other things can be wrong. */
export interface AxeView {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'active' | 'none';
  /** The only rules that are asked; all where there are none. */
  readonly rules?: readonly string[];
}

/** The views by name. In other colours a page has the same elements: only its colours can be wrong there. */
export const axeViews: Readonly<Record<string, AxeView>> = {
  light: { width: 1440, colorScheme: 'light', forcedColors: 'none' },
  dark: { width: 1440, colorScheme: 'dark', forcedColors: 'none', rules: ['color-contrast'] },
  phone: { width: 390, colorScheme: 'light', forcedColors: 'none' },
  'forced colours': { width: 1440, colorScheme: 'dark', forcedColors: 'active', rules: ['color-contrast'] },
};

/** From now on PAGE looks as VIEW says. */
export async function showAs(page: Page, { width, colorScheme, forcedColors }: AxeView): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, forcedColors });
}
