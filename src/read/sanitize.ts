import { defaultSchema, sanitize as sanitizeTree, type Schema } from 'hast-util-sanitize';
import type { Root } from '../types.ts';

// Attributes that would act on the page around the notes: keyboard traps, form submission.
const unwanted = new Set(['accessKey', 'action', 'tabIndex', 'method', 'prompt']);

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
    '*': (defaultSchema.attributes?.['*'] ?? []).filter((name) => !unwanted.has(String(name))),
  },
};

/** TREE without anything that could run, load or restyle: GitHub's schema. Source: https://github.com/rehypejs/rehype-sanitize */
export function sanitize(tree: Root): Root {
  return sanitizeTree(tree, schema) as Root;
}
