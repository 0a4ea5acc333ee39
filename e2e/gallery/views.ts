// How the main pages are looked at: which pages, how wide, in which light, on which medium.
import type { Page } from '@playwright/test';
import { course, section, service, services } from '../places.ts';

/** One way of looking at a page. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors?: 'active';
  readonly media?: 'print';
}

/** The main pages by name, as addresses relative to home. */
export const mainPages: Readonly<Record<string, string>> = {
  home: './',
  course,
  section,
  services,
  service,
  search: 'search/',
  '404': 'no/such/amazon-s3-page/',
};

/** The main ways of looking at them by name. */
export const mainViews: Readonly<Record<string, View>> = {
  light: { width: 1440, height: 900, colorScheme: 'light' },
  dark: { width: 1440, height: 900, colorScheme: 'dark' },
  'tablet-light': { width: 768, height: 1024, colorScheme: 'light' },
  'tablet-dark': { width: 768, height: 1024, colorScheme: 'dark' },
  'phone-light': { width: 390, height: 844, colorScheme: 'light' },
  'phone-dark': { width: 390, height: 844, colorScheme: 'dark' },
  forced: { width: 1440, height: 900, colorScheme: 'dark', forcedColors: 'active' },
  print: { width: 794, height: 1123, colorScheme: 'light', media: 'print' },
};

/** Shows ADDRESS in PAGE as VIEW wants it, with nothing moving and every picture there. */
export async function showView(page: Page, address: string, view: View): Promise<void> {
  const { width, height, colorScheme, forcedColors = 'none', media = 'screen' } = view;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, forcedColors, media, reducedMotion: 'reduce' });
  await page.goto(address, { waitUntil: 'networkidle' });
}
