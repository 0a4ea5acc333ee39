import { h } from 'hastscript';
import type { Element, ElementContent, Root } from '../types.ts';
import { isExpression, isJsx, type MdxElement } from './mdx-nodes.ts';

/**
 * Makes ordinary elements of what MDX calls JSX but is plain HTML (`<kbd>`, `<br />`, `<a name="x">`: a lowercase tag
 * whose attributes are all text), in place, so that it is split, linked and finished like any other text. Comments
 * inside the text go; those on the top level may say `draft`.
 */
export function plainJsx(tree: Root): void {
  tree.children = plainChildren(tree.children as ElementContent[]) as Root['children'];
}

function plainChildren(children: readonly ElementContent[]): ElementContent[] {
  return children.map((child) => {
    if (!('children' in child)) return child;
    child.children = plainChildren(child.children).filter((node) => !isCommentExpression(node));
    return isJsx(child) && isPlain(child) ? toElement(child) : child;
  });
}

function isPlain({ name, attributes }: MdxElement): boolean {
  return (
    name !== null &&
    /^[a-z][a-z0-9]*$/.test(name) &&
    name !== 'script' &&
    name !== 'style' &&
    attributes.every(
      (attribute) =>
        attribute.type === 'mdxJsxAttribute' &&
        (attribute.value === null || typeof attribute.value === 'string') &&
        !attribute.name.includes(':'),
    )
  );
}

function toElement({ name, attributes, children, position }: MdxElement): Element {
  const properties = Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [[attribute.name, (attribute.value as string | null) ?? true]] : [],
    ),
  );
  const element = h(name!, properties, children);
  return position ? { ...element, position } : element;
}

function isCommentExpression(node: { readonly type: string }): boolean {
  return isExpression(node) && /^\s*(\/\*[\s\S]*\*\/\s*)*$/.test(node.value);
}
