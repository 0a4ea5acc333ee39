// The headers that a site is served with, in one table: the preview sends them, `deploy` writes them for each host.

import { contentSecurityPolicy } from '../content-policy.ts';

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** Headers for the files whose paths (from the site's root) match PATTERN: `*` stands for anything. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly Header[];
}

export interface HeaderOptions {
  /** Say that the host is to be reached by https only, for two years. Only for sites that own their whole host. */
  readonly hsts: boolean;
  /** Folders of the translations, with a slash at the end: what holds for the site holds for each. */
  readonly translations?: readonly string[] | undefined;
}

const security: readonly Header[] = [
  { name: 'Content-Security-Policy', value: contentSecurityPolicy },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
  { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { name: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), browsing-topics=()' },
  { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];
const revalidate: Header = { name: 'Cache-Control', value: 'no-cache' };
const immutable: Header = { name: 'Cache-Control', value: 'public, max-age=31536000, immutable' };

/**
 * All header rules of a site, the general one first; a later rule replaces headers of the same name.
 * Files with a hash in their name never change, all others are asked for again.
 */
export function headerRules({ hsts, translations = [] }: HeaderOptions): HeaderRule[] {
  const strictTransport = { name: 'Strict-Transport-Security', value: 'max-age=63072000' };
  return [
    { pattern: '*', headers: [...security, ...(hsts ? [strictTransport] : []), revalidate] },
    ...['', ...translations].flatMap((folder) => [
      ...['_astro/*', 'pictures/*', 'pagefind/fragment/*', 'pagefind/index/*'].map((pattern) => ({
        pattern: folder + pattern,
        headers: [immutable],
      })),
      // Under the site's policy its inline script would not run: it is made to be kept.
      {
        pattern: `${folder}notes.html`,
        headers: [{ name: 'Content-Disposition', value: 'attachment; filename="notes.html"' }],
      },
    ]),
  ];
}

/** The headers of the file at PATH by RULES. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Header[] {
  const found = new Map<string, Header>();
  for (const { pattern, headers } of rules)
    if (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern)
      for (const header of headers) found.set(header.name, header);
  return [...found.values()];
}
