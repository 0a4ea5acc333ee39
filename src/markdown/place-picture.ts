import { h } from 'hastscript';
import type { Words } from '../words/words.ts';
import type { Element } from '../types.ts';

/** A picture that stands beside the notes: a drawing to inline, or the address that it is copied to. */
export type Picture =
  | { readonly drawing: Element }
  | {
      readonly address: string;
      readonly width?: number | undefined;
      readonly height?: number | undefined;
      /** Address of the same as AVIF. */
      readonly avif?: string | undefined;
    };

/** Where a picture stands: alone as a block, in a line of text, or in a link. */
export type PicturePlace = 'block' | 'inline' | 'link';

/**
 * The element that stands for IMAGE: an SVG inlined so that it follows the theme, an `img` of ours, or, for a picture
 * on another host or none, a placeholder with the alternative text and the original address. Builds fetch nothing.
 * The title of a picture that stands alone is its caption.
 */
export function placePicture(image: Element, picture: Picture | undefined, words: Words, place: PicturePlace): Element {
  const alt = String(image.properties['alt'] ?? '').trim();
  const title = String(image.properties['title'] ?? '').trim();
  const caption = title && title !== alt ? h('figcaption', title) : undefined;
  if (picture && 'drawing' in picture) {
    const drawing = structuredClone(picture.drawing);
    drawing.properties = { ...drawing.properties, role: 'img', ariaLabel: alt };
    if (place !== 'block') return h('span', { dataAdded: '' }, [drawing]);
    // What is written in a drawing is no text of the notes, but its caption is.
    const frame = caption ? h('div', { dataAdded: '' }, [drawing]) : drawing;
    return h('figure', { className: ['diagram'], dataAdded: caption ? undefined : '' }, [frame, caption]);
  }
  if (picture) {
    const { address, width, height, avif } = picture;
    const img = h('img', { src: address, alt, width, height, loading: 'lazy', decoding: 'async' });
    const shown = avif === undefined ? img : h('picture', [h('source', { srcSet: avif, type: 'image/avif' }), img]);
    return place === 'block' ? h('figure', [shown, caption]) : shown;
  }
  const src = String(image.properties['src'] ?? '');
  const label = words.missingPicture(isUseless(alt) ? '' : alt);
  const note = place !== 'link' && /^https?:/.test(src) ? [h('a', { href: src }, label)] : [label];
  return h(place === 'block' ? 'p' : 'span', { className: ['missing'], dataAdded: '' }, note);
}

// "Screen Shot 2024-05-22 at 12 56 22" tells nobody anything.
function isUseless(alt: string): boolean {
  return /^(screen ?shot|image|img|picture|untitled)?[\s\d._:-]*(at)?[\s\d._:-]*(\.\w+)?$/i.test(alt);
}
