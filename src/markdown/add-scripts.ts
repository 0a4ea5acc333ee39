import { eachNode, isEsm, isExpression, isJsx } from '../read/mdx-nodes.ts';
import { parseScript } from '../read/parse-script.ts';
import type { Root } from '../types.ts';

/**
 * Puts the syntax tree of each script of TREE (imports, exports, expressions, attributes) into its node's
 * `data.estree`, in place. The text has been checked when the notes were read.
 * Source: https://github.com/syntax-tree/hast-util-to-estree
 */
export function addScripts(tree: Root): void {
  eachNode(tree, (node) => {
    if (isEsm(node)) attach(node, node.value);
    else if (isExpression(node)) attach(node, `(${node.value}\n)`);
    else if (isJsx(node))
      for (const attribute of node.attributes)
        if (attribute.type === 'mdxJsxExpressionAttribute') attach(attribute, `({${attribute.value}\n})`);
        else if (attribute.value !== null && typeof attribute.value === 'object')
          attach(attribute.value, `(${attribute.value.value}\n)`);
  });
}

function attach(node: { data?: object }, script: string): void {
  const parsed = parseScript(script);
  // Nothing but comments is no expression: the compiler leaves it out.
  if ('body' in parsed) node.data = { ...node.data, estree: parsed };
}
