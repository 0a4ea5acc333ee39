// The drawing language: few elements, classes that the theme styles, presentation attributes that GitHub shows, nothing
// that the site's security policy forbids. In: an SVG file's text. Out: what breaks the language, with its line.
import { visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import { fromXml } from 'xast-util-from-xml';
import type { Element, Root } from 'xast';
import type { Problem } from './problem.ts';

const width = 400;
const maxHeight = 460;
const margin = 4;
const smallestFont = 12;
// Mean width of a letter of a system font, as a share of its size.
const letter = { normal: 0.56, bold: 0.6 };

const paint = ['class', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray'];
const type = ['font-size', 'font-weight', 'text-anchor'];
const attributes: Readonly<Record<string, readonly string[]>> = {
  svg: ['xmlns', 'viewBox', 'role', 'font-family', 'font-size'],
  title: [],
  desc: [],
  g: [],
  rect: [...paint, 'x', 'y', 'width', 'height', 'rx'],
  circle: [...paint, 'cx', 'cy', 'r'],
  ellipse: [...paint, 'cx', 'cy', 'rx', 'ry'],
  line: [...paint, 'x1', 'y1', 'x2', 'y2'],
  path: [...paint, 'd'],
  polyline: [...paint, 'points'],
  polygon: [...paint, 'points'],
  text: [...paint, ...type, 'x', 'y'],
  tspan: [...paint, ...type, 'x', 'y', 'dx', 'dy'],
};

/** Each class with the colours that stand in for it where no theme does. */
const palette: Readonly<Record<string, { readonly fill: string; readonly stroke?: string }>> = {
  'd-paper': { fill: '#ffffff' },
  'd-zone': { fill: '#f3f5f7', stroke: '#8b95a1' },
  'd-box': { fill: '#ffffff', stroke: '#5b6672' },
  'd-1': { fill: '#e3edfb', stroke: '#2f62a8' },
  'd-2': { fill: '#e2f3ea', stroke: '#23734b' },
  'd-3': { fill: '#fdf0d8', stroke: '#96650f' },
  'd-4': { fill: '#fbe4e4', stroke: '#a83b3b' },
  'd-text': { fill: '#1d2530' },
  'd-muted': { fill: '#525c68' },
  'd-line': { fill: 'none', stroke: '#5b6672' },
  'd-head': { fill: '#5b6672' },
};

/** Checks the diagram FILE with the given TEXT against the drawing language. */
export function checkDiagram(file: string, text: string): Problem[] {
  const problems: Problem[] = [];
  const report = (line: number, reason: string) => void problems.push({ file, line, reason });
  let tree: Root;
  try {
    tree = fromXml(text);
  } catch (error) {
    const { line, reason } = error as VFileMessage;
    return [{ file, line: line ?? 1, reason: `is no well-formed XML: ${reason}` }];
  }
  const svg = tree.children.find((node) => node.type === 'element');
  if (svg?.name !== 'svg') return [{ file, line: 1, reason: 'its root is no <svg>' }];
  checkFrame(svg, report);
  visit(tree, 'element', (element) => {
    checkElement(element, report);
    if (element.name === 'text') checkText(element, report);
  });
  return problems;
}

type Report = (line: number, reason: string) => void;

function checkFrame(svg: Element, report: Report): void {
  const height = Number(/^0 0 400 (\d+)$/.exec(svg.attributes['viewBox'] ?? '')?.[1]);
  if (!(height <= maxHeight)) report(1, `viewBox must be "0 0 ${width} HEIGHT" with a height of at most ${maxHeight}`);
  if (svg.attributes['role'] !== 'img') report(1, 'role must be "img"');
  const [title, desc, paper] = svg.children.filter((node) => node.type === 'element');
  if (title?.name !== 'title' || !plain(title)) report(1, 'its first child must be a <title> with text');
  if (desc?.name !== 'desc' || !plain(desc)) report(1, 'its second child must be a <desc> with text');
  if (paper?.attributes['class'] !== 'd-paper' || paper.attributes['height'] !== String(height))
    report(1, 'its third child must be the background, a d-paper as large as the drawing');
}

function checkElement(element: Element, report: Report): void {
  const line = lineOf(element);
  const allowed = attributes[element.name];
  if (!allowed) {
    report(line, `<${element.name}> is no element of the drawing language`);
    return;
  }
  for (const name of Object.keys(element.attributes))
    if (!allowed.includes(name)) report(line, `<${element.name}> must not have the attribute ${name}`);
  if (!allowed.includes('class') || element.name === 'tspan') return;
  const name = element.attributes['class'] ?? '';
  const colours = palette[name];
  if (!colours) {
    report(line, `<${element.name}> needs one class of ${Object.keys(palette).join(', ')}, not "${name}"`);
    return;
  }
  if (element.attributes['fill'] !== colours.fill) report(line, `${name} must have fill="${colours.fill}"`);
  if (element.attributes['stroke'] !== (colours.stroke ?? undefined))
    report(line, colours.stroke ? `${name} must have stroke="${colours.stroke}"` : `${name} must have no stroke`);
}

// Readable on a phone, and inside the paper: the width is estimated.
function checkText(element: Element, report: Report): void {
  const { attributes: own } = element;
  const size = Number(own['font-size'] ?? 13);
  if (size < smallestFont) report(lineOf(element), `text must be at least ${smallestFont} units high`);
  const words = plain(element);
  const length = words.length * size * (own['font-weight'] === '600' ? letter.bold : letter.normal);
  const x = Number(own['x']);
  const start = own['text-anchor'] === 'middle' ? x - length / 2 : own['text-anchor'] === 'end' ? x - length : x;
  if (start < margin || start + length > width - margin)
    report(lineOf(element), `"${words}" reaches out of the drawing: shorten or wrap it`);
}

function plain(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? plain(child) : ''))
    .join('')
    .trim();
}

function lineOf(element: Element): number {
  return element.position?.start.line ?? 1;
}
