/** Turns addresses of the hosted site into fragments of the one-file edition. */
export interface Fragments {
  /** The id that stands for the page at ADDRESS: `/course/section`; undefined if it isn't in the edition. */
  readonly pageId: (address: string) => string | undefined;
  /** The id of what has ID on the page whose own id is PAGE. */
  readonly innerId: (page: string, id: string) => string;
  /** The link that takes the place of HREF on the page with the id PAGE; undefined where there is none. */
  readonly link: (href: string, page: string) => string | undefined;
}

/** Fragments for a site below BASE. HAS tells of an address, with its slash at the end, whether the edition has it. */
export function createFragments(base: string, has: (address: string) => boolean): Fragments {
  const pageId = (address: string) => {
    const whole = address.endsWith('/') ? address : `${address}/`;
    return has(whole) ? idOf(base, whole) : undefined;
  };
  const innerId = (page: string, id: string) => `${page}/${id}`;
  const link = (href: string, page: string) => {
    const at = href.indexOf('#');
    const anchor = at < 0 ? '' : decode(href.slice(at + 1));
    const path = (at < 0 ? href : href.slice(0, at)).replace(/\?.*$/s, '');
    const target = path === '' ? page : path === `${base}search/` ? '/' : pageId(path);
    if (target === undefined) return undefined;
    // Pages of services are made anew here: their anchors are others.
    const isInner = anchor !== '' && !isService(target);
    return `#${encode(isInner ? innerId(target, anchor) : target)}`;
  };
  return { pageId, innerId, link };
}

function isService(id: string): boolean {
  return id === '/services' || id.startsWith('/services/');
}

function idOf(base: string, address: string): string {
  return `/${decode(address.slice(base.length)).replace(/\/$/, '')}`;
}

function encode(id: string): string {
  return id.split('/').map(encodeURIComponent).join('/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
