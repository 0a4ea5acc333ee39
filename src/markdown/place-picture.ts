import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Words } from '../words/words.ts';
import type { Element } from '../types.ts';

/** A picture that stands beside the notes: an SVG's source, or the address that it is copied to. */
export type Picture =
  { readonly svg: string } | { readonly address: string; readonly width?: number; readonly height?: number };

/**
 * The element that stands for IMAGE: an SVG inlined so that it follows the theme, an `img` of ours, or, for a picture
 * on another host or none, a placeholder with the alternative text and the original address. Builds fetch nothing.
 */
export function placePicture(
  image: Element,
  picture: Picture | undefined,
  words: Words,
  place: 'block' | 'inline',
): Element {
  const alt = String(image.properties['alt'] ?? '').trim();
  if (picture && 'svg' in picture) {
    const svg = inlineSvg(picture.svg, alt);
    if (svg)
      return place === 'block'
        ? h('figure', { className: ['diagram'], dataAdded: '' }, [svg])
        : h('span', { dataAdded: '' }, [svg]);
  }
  if (picture && 'address' in picture) {
    const { width, height } = picture;
    const img = h('img', { src: picture.address, alt, width, height, loading: 'lazy', decoding: 'async' });
    return place === 'block' ? h('figure', [img]) : img;
  }
  const src = String(image.properties['src'] ?? '');
  const label = words.missingPicture(isUseless(alt) ? '' : alt);
  const note = /^https?:/.test(src) ? [h('a', { href: src }, label)] : [label];
  return h(place === 'block' ? 'p' : 'span', { className: ['missing'], dataAdded: '' }, note);
}

// "Screen Shot 2024-05-22 at 12 56 22" tells nobody anything.
function isUseless(alt: string): boolean {
  return /^(screen ?shot|image|img|picture|untitled)?[\s\d._:-]*(at)?[\s\d._:-]*(\.\w+)?$/i.test(alt);
}

const drawing = new Set([
  'svg',
  'title',
  'desc',
  'g',
  'rect',
  'circle',
  'ellipse',
  'line',
  'path',
  'polyline',
  'polygon',
  'text',
  'tspan',
]);

/** The SVG as an element with a text alternative; undefined where it holds what must not or need not be inlined. */
function inlineSvg(source: string, alt: string): Element | undefined {
  const root = fromHtml(source.replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/gi, ''), { fragment: true, space: 'html' });
  const svg = root.children.find((child) => child.type === 'element' && child.tagName === 'svg') as Element | undefined;
  if (!svg) return undefined;
  let isPlain = true;
  visit(svg, 'element', (node) => {
    isPlain &&= drawing.has(node.tagName);
    for (const name of Object.keys(node.properties))
      if (/^on|^id$|^style$|href/i.test(name)) delete node.properties[name];
  });
  if (!isPlain) return undefined;
  svg.properties = { ...svg.properties, role: 'img', ariaLabel: alt };
  for (const name of ['width', 'height', 'xmlns', 'fontFamily']) delete svg.properties[name];
  svg.children = svg.children.filter(
    (child) =>
      !(child.type === 'text' && child.value.trim() === '') && !(child.type === 'element' && child.tagName === 'desc'),
  );
  return svg;
}
