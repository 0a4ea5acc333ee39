import { defaultSchema, sanitize as sanitizeTree, type Schema } from 'hast-util-sanitize';
import type { Element, Root, RootContent } from '../types.ts';
import { walk, walkElements } from '../walk.ts';

type Point = NonNullable<Element['position']>['start'];

// Attributes that would act on the page around the notes: keyboard traps, form submission.
const unwanted = new Set(['accessKey', 'action', 'encType', 'htmlFor', 'method', 'prompt', 'tabIndex']);

// GitHub's rules, without its prefix for ids: ids of the interface begin with `u-`, and no script of ours reads
// named properties of window or document, so headings and anchors keep the names that links use.
const schema: Schema = {
  ...defaultSchema,
  allowComments: true,
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    'abbr',
    'caption',
    'cite',
    'figcaption',
    'figure',
    'mark',
    'small',
    'u',
    'wbr',
  ],
  attributes: {
    ...defaultSchema.attributes,
    // What an author wrote behind the language of a fence.
    code: [...(defaultSchema.attributes?.['code'] ?? []), 'dataMeta'],
    '*': (defaultSchema.attributes?.['*'] ?? []).filter((name) => !unwanted.has(String(name))),
  },
  protocols: {
    ...defaultSchema.protocols,
    href: [...(defaultSchema.protocols?.['href'] ?? []), 'tel', 'sms', 'geo', 'xmpp', 'matrix'],
  },
};

/**
 * TREE without anything that could run, load or restyle: GitHub's schema. Of comments only those on the top level stay.
 * Source: https://github.com/rehypejs/rehype-sanitize
 */
export function sanitize(tree: Root): Root {
  alignByAttribute(tree);
  completePositions(tree);
  const clean = sanitizeTree(tree, schema);
  return clean.type === 'root' ? clean : { type: 'root', children: [clean as RootContent] };
}

// The parser aligns table cells by `style`, which no author may use.
function alignByAttribute(tree: Root): void {
  walkElements(tree, (node) => {
    node.children = node.children.filter(({ type }) => type !== 'comment');
    if (node.tagName !== 'td' && node.tagName !== 'th') return;
    const align = /^text-align:\s*(left|center|right)$/.exec(String(node.properties['style'] ?? ''))?.[1];
    if (align) node.properties['align'] = align;
  });
}

// Parsers leave one end of some positions open; the sanitiser then drops them.
function completePositions(tree: Root): void {
  let last: Point = { line: 1, column: 1 };
  walk(tree, (node) => {
    if (!node.position) return;
    const { start, end } = node.position as { start?: Point; end?: Point };
    node.position = { start: start ?? last, end: end ?? start ?? last };
    last = 'children' in node ? node.position.start : node.position.end;
  });
}
