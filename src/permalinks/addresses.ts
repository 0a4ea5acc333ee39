import { relativeBase } from '../relative-base.ts';
import type { Target } from '../types.ts';

/** Turns ids into addresses: the only place that knows how addresses are written. */
export interface Addresses {
  /** Of a page or a heading on it, from the host's root: `/base/course/section/#heading`. */
  readonly of: (target: Target) => string;
  readonly service: (id: string) => string;
  readonly services: string;
  readonly home: string;
  /** Of a file of the site, such as `search/` or `pagefind/pagefind.js`. */
  readonly file: (path: string) => string;
}

/**
 * Addresses below BASE, which begins and ends with a slash. Ids are percent-encoded as a browser's address bar does.
 */
export function createAddresses(base: string): Addresses {
  const file = (path: string) => base + path;
  // Each page is asked for once for every page that links to it.
  const paths = new Map([['', base]]);
  const of = ({ page, heading }: Target) => {
    const path = paths.get(page) ?? `${base}${page.split('/').map(encodeURIComponent).join('/')}/`;
    paths.set(page, path);
    return heading === undefined ? path : `${path}#${encodeURIComponent(heading)}`;
  };
  return { of, file, home: base, services: file('services/'), service: (id) => file(`services/${id}/`) };
}

/** BASE as Astro takes it, from what people write: `notes`, `/notes`, `/notes/`; `./` where addresses are relative. */
export function normaliseBase(base: string): string {
  if (isRelative(base)) return relativeBase;
  const inner = base.split('/').filter(Boolean).join('/');
  return inner ? `/${inner}/` : '/';
}

/** Whether BASE, as people write it, asks for a site that works under any path. */
export function isRelative(base: string | undefined): boolean {
  return base === './' || base === '.';
}
