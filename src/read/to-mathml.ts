import { fromHtml } from 'hast-util-from-html';
import type Temml from 'temml';
import { loadPackage } from '../load-package.ts';
import type { Element, ElementContent } from '../types.ts';

// MathML Core, and `menclose`, which the stylesheet draws. Source: https://www.w3.org/TR/mathml-core/
const elements = new Set(
  'annotation math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics'.split(
    ' ',
  ),
);
const words = new Set(
  'accent accentunder columnspan display displaystyle encoding fence form largeop mathvariant movablelimits notation rowspan scriptlevel separator stretchy symmetric'.split(
    ' ',
  ),
);
const lengths = new Set('depth height linethickness lspace maxsize minsize rspace voffset width'.split(' '));
// What a formula may take up of the page around it.
const length = /^-?(?:\d?(?:\.\d+)?(?:em|ex)|\d{1,2}(?:\.\d+)?(?:pt|px|mu)?)$/;
const color = /(?:^|;)color:(#[0-9a-f]{3,8})/;
const sides = ['top', 'right', 'bottom', 'left'] as const;
const longest = 20_000;
const deepest = 100;

/**
 * TEX as MathML with the source beside it: a `math` element that holds nothing but what is listed above, no style and no
 * address. Source: https://temml.org/docs/en/administration
 * @throws Error whose message says what is wrong with TEX
 */
export function toMathml(tex: string, isDisplay: boolean): Element {
  if (tex.length > longest) throw new Error('it is too long');
  // Temml drops the sign of a comment together with what stands before it.
  const source = tex.replace(/(?<!\\)((?:\\\\)*)%.*(?:\n|$)/g, '$1');
  if (source.trim() === '') throw new Error('it is empty');
  const options = { displayMode: isDisplay, throwOnError: true, trust: false, maxExpand: 200 };
  const html = render(source, { ...options, maxSize: [20, 20] });
  const math = fromHtml(html, { fragment: true }).children.find((node) => node.type === 'element');
  const clean = math && cleanNode(math, 0)[0];
  if (clean?.type !== 'element' || clean.tagName !== 'math') throw new Error('it is empty');
  // Spaces, so that in the page's text the formula is joined neither with its source nor with the word before it.
  const annotation: Element = {
    type: 'element',
    tagName: 'annotation',
    properties: { encoding: 'application/x-tex' },
    children: [{ type: 'text', value: ` ${tex} ` }],
  };
  const row: Element = { type: 'element', tagName: 'mrow', properties: {}, children: clean.children };
  clean.children = [{ type: 'element', tagName: 'semantics', properties: {}, children: [row, annotation] }];
  clean.children.unshift({ type: 'text', value: ' ' });
  return clean;
}

function render(tex: string, options: Parameters<typeof Temml.renderToString>[1]): string {
  try {
    return loadPackage<typeof Temml>('temml').renderToString(tex, options);
  } catch (error) {
    if (error instanceof RangeError) throw new Error('it is nested too deeply', { cause: error });
    // Without the place and the underlined copy of the formula behind it.
    const [reason] = String(error instanceof Error ? error.message : error).split(
      / (?:at position \d|at end of input)/,
    );
    throw new Error(reason!.trim(), { cause: error });
  }
}

function cleanNode(node: ElementContent, depth: number): ElementContent[] {
  if (depth > deepest) throw new Error('it is nested too deeply');
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return [];
  const children = node.children.flatMap((child) => cleanNode(child, depth + 1));
  if (!elements.has(node.tagName)) return children;
  const properties = cleanProperties(node);
  // MathML 3, which books are checked against, has these on `mstyle` only.
  const isStyled = 'displaystyle' in properties || 'scriptlevel' in properties;
  const tagName = node.tagName === 'mrow' && isStyled ? 'mstyle' : node.tagName;
  return [{ type: 'element', tagName, properties, children }];
}

function cleanProperties({ tagName, properties }: Element): Element['properties'] {
  const clean: Element['properties'] = {};
  for (const [name, value] of Object.entries(properties)) {
    const text = String(value);
    const isKept = words.has(name) ? /^[\w /-]{1,40}$/.test(text) : lengths.has(name) && length.test(text);
    if (isKept) clean[name] = text;
  }
  const style = String(properties['style'] ?? '');
  const own = Array.isArray(properties['className']) ? properties['className'].map(String) : [];
  const classes = [
    ...(own.includes('tml-left') ? ['left'] : []),
    ...(own.includes('tml-right') ? ['right'] : []),
    ...(/(?:^|;)border:/.test(style) ? ['boxed'] : []),
    ...sides.filter((side) => style.includes(`border-${side}:`)).map((side) => `line-${side}`),
  ];
  if (classes.length) clean['className'] = classes;
  const colored = color.exec(style)?.[1];
  if (colored !== undefined && tagName !== 'math') clean['mathcolor'] = colored;
  return clean;
}
