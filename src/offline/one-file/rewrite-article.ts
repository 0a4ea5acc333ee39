import type { Fragments } from './create-fragments.ts';
import { scanTags, type Change, type OpenTag } from './scan-tags.ts';

/** Attributes that hold ids of other elements, separated by spaces. */
const references = ['for', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-details', 'list'];
/** What runs, or loads something, or only serves the hosted page. */
const unwanted = new Set([
  'script',
  'style',
  'link',
  'meta',
  'base',
  'iframe',
  'object',
  'embed',
  'source',
  'template',
]);

export interface ArticleParts {
  /** Id of the page in the edition. */
  readonly page: string;
  readonly fragments: Fragments;
  /** The picture at an address of the site as a `data:` address; undefined where there is none. */
  readonly picture: (address: string) => string | undefined;
}

/** The HTML inside a page's article as it stands in the edition: ids unique, links within the file, pictures inside. */
export function rewriteArticle(html: string, { page, fragments, picture }: ArticleParts): string {
  return scanTags(html, ({ name, attributes }: OpenTag): Change => {
    if (unwanted.has(name) || isOnlyHosted(name, attributes)) return 'remove';
    // The heading's frame, which holds its copy link on the hosted page; what offered smaller files.
    if ((name === 'div' && attributes.get('class') === 'u-head') || name === 'picture') return 'unwrap';
    if (attributes.size === 0) return undefined;
    const changed = new Map<string, string | undefined>();
    for (const [key, value = ''] of attributes) {
      // Marks of passages, for the pages of services that the edition has no room for.
      if (key === 'id' && /^u-\d+$/.test(value)) continue;
      if (key === 'id') changed.set(key, encode(fragments.innerId(page, decode(value))));
      else if (references.includes(key))
        changed.set(
          key,
          encode(
            decode(value)
              .trim()
              .split(/\s+/)
              .map((id) => fragments.innerId(page, id))
              .join(' '),
          ),
        );
      else if (key === 'href' || key === 'xlink:href') {
        const href = linkFrom(decode(value));
        if (href === undefined) return 'unwrap';
        changed.set(key, encode(href));
      } else if (key === 'src') {
        const src = value.startsWith('data:') ? value : picture(decode(value));
        if (src === undefined) return 'remove';
        changed.set(key, src);
      } else if (/^(srcset|sizes|loading|decoding|data-copy|data-copied)$|^on/.test(key)) continue;
      else if (value.includes('url('))
        changed.set(key, value.replace(/url\((['"]?)#/g, `url($1#${fragments.innerId(page, '')}`));
      else changed.set(key, attributes.get(key));
    }
    if (name === 'span' && changed.size === 0) return 'unwrap';
    return { attributes: changed };
  });

  function linkFrom(href: string): string | undefined {
    if (/^(https?|mailto|tel):/i.test(href)) return href;
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) return undefined;
    return fragments.link(href, page);
  }
}

function isOnlyHosted(name: string, attributes: OpenTag['attributes']): boolean {
  const classes = attributes.get('class') ?? '';
  return (name === 'a' && /\bu-anchor\b/.test(classes)) || (name === 'ul' && classes === 'meta') || name === 'button';
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name: string) =>
    hex || decimal
      ? String.fromCodePoint(hex ? Number.parseInt(String(hex), 16) : Number(decimal))
      : (named[name] ?? whole),
  );
}

function encode(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
