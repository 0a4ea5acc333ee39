import type { Node } from 'acorn';
import { parseScript } from './parse-script.ts';

/**
 * The names that SCRIPT, an expression, uses and does not bind itself, in order: variables and the components of its
 * JSX. A name that it binds anywhere counts as bound everywhere, which misses some and accuses none.
 */
export function unboundNames(script: string): string[] {
  const parsed = parseScript(script);
  if ('reason' in parsed) return [];
  const used: string[] = [];
  const bound = new Set<string>(['arguments', 'undefined']);
  walk(parsed, (node, parent, key) => {
    if (node.type === 'JSXIdentifier') {
      const isRoot = key === 'name' && /^JSX(Opening|Closing)Element$/.test(parent!.type);
      const isObject = key === 'object' && parent!.type === 'JSXMemberExpression';
      if (isObject || (isRoot && isComponent(nameOf(node)))) used.push(nameOf(node));
    }
    if (node.type !== 'Identifier') return;
    if (isBinding(parent, key)) bound.add(nameOf(node));
    else if (!isLabel(parent, key)) used.push(nameOf(node));
  });
  return [...new Set(used)].filter((name) => !bound.has(name));
}

/** The names that PATTERN, the left side of a declaration, binds. */
export function namesOfPattern(pattern: Node): string[] {
  const names: string[] = [];
  walk(pattern, (node, parent, key) => {
    if (node.type === 'Identifier' && !isLabel(parent, key)) names.push(nameOf(node));
  });
  return names;
}

/** Whether NAME as the name of a tag means a component: it begins with a capital or has a dot. */
export function isComponent(name: string): boolean {
  return /^\p{Lu}/u.test(name) || name.includes('.');
}

// Parameters and everything inside them, declared names, names of functions and classes, caught errors.
function isBinding(parent: Node | undefined, key: string): boolean {
  return (
    key === 'params' ||
    key === 'param' ||
    (key === 'id' && parent?.type !== 'MemberExpression') ||
    parent?.type.endsWith('Pattern') === true ||
    (parent?.type === 'Property' && key === 'value' && isInPattern(parent))
  );
}

// `b` in `a.b` and in `{ b: 1 }` names a property.
function isLabel(parent: Node | undefined, key: string): boolean {
  const isComputed = (parent as (Node & { computed?: boolean }) | undefined)?.computed === true;
  return !isComputed && ((parent?.type === 'MemberExpression' && key === 'property') || key === 'key');
}

function isInPattern(node: Node): boolean {
  return (node as Node & { inPattern?: boolean }).inPattern === true;
}

function walk(node: Node, on: (node: Node, parent: Node | undefined, key: string) => void): void {
  const visit = (node: Node, parent: Node | undefined, key: string) => {
    on(node, parent, key);
    if (node.type === 'ObjectPattern')
      for (const property of (node as Node & { properties: (Node & { inPattern?: boolean })[] }).properties)
        property.inPattern = true;
    for (const [name, value] of Object.entries(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (child !== null && typeof child === 'object' && typeof (child as Node).type === 'string')
          visit(child as Node, node, name);
  };
  visit(node, undefined, '');
}

function nameOf(node: Node): string {
  return (node as Node & { name: string }).name;
}
