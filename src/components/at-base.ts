// In a site with relative addresses its data holds `src/relative-base.ts` in their place.
const relativeBase = import.meta.env.UNSCROLL_RELATIVE_BASE;

/** ADDRESS, which the site's data holds, as this page can follow it: in a site with relative addresses from its own base. */
export function atBase(address: string): string {
  return address.startsWith(relativeBase) ? here() + address.slice(relativeBase.length) : address;
}

/** The path that the site is served below, as the page says it, from the host's root. */
export function here(): string {
  return new URL(document.body.dataset['base'] ?? '/', location.href).pathname;
}
