import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Element } from '../types.ts';

// What draws, and nothing that scripts, styles, links, loads or refers to ids.
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

/**
 * The SVG file SOURCE as an element that can stand in a page and follow its theme.
 * @returns undefined where it holds anything but shapes and text; it can still be shown as a picture.
 */
export function inlineSvg(source: string): Element | undefined {
  const root = fromHtml(source.replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/gi, ''), { fragment: true });
  const svg = root.children.find((child) => child.type === 'element' && child.tagName === 'svg') as Element | undefined;
  if (!svg) return undefined;
  let isPlain = true;
  visit(svg, 'element', (node) => {
    isPlain &&= drawing.has(node.tagName);
    for (const [name, value] of Object.entries(node.properties)) {
      if (/url\(/i.test(String(value))) isPlain = false;
      if (/^on|^id$|^style$|href/i.test(name)) delete node.properties[name];
    }
  });
  if (!isPlain) return undefined;
  for (const name of ['width', 'height', 'xmlns', 'fontFamily']) delete svg.properties[name];
  svg.children = svg.children.filter(
    (child) =>
      !(child.type === 'text' && child.value.trim() === '') && !(child.type === 'element' && child.tagName === 'desc'),
  );
  return svg;
}
