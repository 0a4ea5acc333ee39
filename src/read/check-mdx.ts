import type { Node } from 'acorn';
import { nearest, type Findings } from '../problems.ts';
import type { Place, Root } from '../types.ts';
import { eachNode, isEsm, isExpression, isJsx, type MdxEsm, type MdxNode } from './mdx-nodes.ts';
import { parseScript } from './parse-script.ts';
import { isComponent, namesOfPattern, unboundNames } from './unbound-names.ts';

// What the compiler hands to every module.
const given = ['Fragment', 'props', 'frontmatter'];

/**
 * Finds what would make the modules of an MDX file fail: imports and exports that don't parse (`read/mdx-script`) and
 * components (`read/unknown-component`) or variables (`read/unknown-name`) that nothing in FILE imports or exports.
 */
export function checkMdx(tree: Root, file: string, findings: Findings): void {
  const esm = tree.children.filter((node) => isEsm(node)) as unknown as MdxEsm[];
  const names = esm.map((node) => namesDefinedIn(node, file, findings));
  if (names.includes(undefined)) return;
  const defined = new Set(names.flatMap((own) => own ?? []));
  const isKnown = (name: string) => defined.has(name) || given.includes(name) || name in globalThis;
  eachNode(tree, (node) => {
    const used = scriptsOf(node).flatMap(unboundNames);
    if (isJsx(node) && node.name !== null && isComponent(node.name)) used.unshift(node.name.split('.')[0]!);
    for (const name of used.filter((name) => !isKnown(name))) report(name, placeOf(node, file));
  });

  function report(name: string, place: Place): void {
    const [rule, what] = isComponent(name)
      ? ['read/unknown-component', `the component <${name}>`]
      : ['read/unknown-name', `"${name}"`];
    const [near] = nearest(name, defined);
    findings.error(
      rule,
      `${what} is not defined in this file`,
      place,
      `${near ? `Did you mean ${near}? Else import` : 'Import'} or export it at the top of the file.`,
    );
  }
}

function namesDefinedIn(node: MdxEsm, file: string, findings: Findings): string[] | undefined {
  const start = placeOf(node, file);
  const parsed = parseScript(node.value);
  if ('reason' in parsed) {
    findings.error(
      'read/mdx-script',
      `the import or export does not parse: ${parsed.reason}`,
      { file, line: start.line + parsed.line - 1, column: parsed.column + 1 },
      'In MDX a paragraph that begins with "import" or "export" is code; begin prose with another word.',
    );
    return undefined;
  }
  // Every identifier that is bound at the top: import specifiers, declarations and their patterns.
  return parsed.body.flatMap((statement) => {
    if (statement.type === 'ImportDeclaration') return statement.specifiers.map(({ local }) => local.name);
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type === 'VariableDeclaration')
      return declaration.declarations.flatMap(({ id }) => namesOfPattern(id));
    const id = declaration && 'id' in declaration ? (declaration.id as Node | null) : undefined;
    return id ? namesOfPattern(id) : [];
  });
}

function scriptsOf(node: Root | MdxNode | Root['children'][number]): string[] {
  if (isExpression(node)) return [node.value];
  if (!isJsx(node)) return [];
  return node.attributes.flatMap((attribute) => {
    if (attribute.type === 'mdxJsxExpressionAttribute') return [`({${attribute.value}})`];
    return attribute.value !== null && typeof attribute.value === 'object' ? [`(${attribute.value.value})`] : [];
  });
}

function placeOf(node: { readonly position?: Root['position'] }, file: string): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
