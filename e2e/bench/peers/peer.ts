import type { Page } from '@playwright/test';

/** A page that every contestant is to show: its text is the author's, below its title. */
export interface BenchPage {
  /** Address without slashes around it, such as `course/section`; empty for home. */
  readonly id: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/** Somebody that builds a site. */
export interface Peer {
  readonly name: string;
  /** Exact versions of what npm installs; the first one is printed. */
  readonly packages: Readonly<Record<string, string>>;
  /** Whether its package.json says that scripts are modules. */
  readonly isModule: boolean;
  /** Files that make the project, by path, for PAGES. */
  readonly files: (pages: readonly BenchPage[]) => Readonly<Record<string, string>>;
  /** What `node` runs in the project's folder. */
  readonly command: readonly string[];
  /** Folder of the finished site in the project's, and what is left from a build before. */
  readonly output: string;
  readonly caches: readonly string[];
  /** Path of the page with ID on the site. */
  readonly address: (id: string) => string;
  /** Types PHRASE into the search of the PAGE at hand as a reader would. @returns the paths of the results. */
  readonly search: (page: Page, phrase: string) => Promise<readonly string[]>;
}

/** Paths of the links that SELECTOR finds on PAGE, as soon as there are any; none after five seconds without. */
export async function pathsOf(page: Page, selector: string): Promise<readonly string[]> {
  await page
    .locator(selector)
    .first()
    .waitFor({ timeout: 5000 })
    .catch(() => undefined);
  const links = await page
    .locator(selector)
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
  return links.map((link) => decodeURIComponent(new URL(link).pathname));
}

/** PAGE as Markdown with front matter. */
export function withFrontMatter({ title, body }: BenchPage, more = ''): string {
  return `---\ntitle: ${JSON.stringify(title)}\n${more}---\n${body}\n`;
}
