import type { Node } from 'acorn';
import { nearest, type Findings } from '../problems.ts';
import type { Place, Root } from '../types.ts';
import { eachNode, isEsm, isExpression, isJsx, type MdxEsm, type MdxNode } from './mdx-nodes.ts';
import { parseScript } from './parse-script.ts';

/**
 * Finds what would make the modules of an MDX file fail: imports and exports that don't parse (`read/mdx-script`) and
 * components that nothing imports or exports (`read/unknown-component`), at their lines in FILE.
 */
export function checkMdx(tree: Root, file: string, findings: Findings): void {
  const esm = tree.children.filter((node) => isEsm(node)) as unknown as MdxEsm[];
  const names = esm.map((node) => namesDefinedIn(node, file, findings));
  if (names.includes(undefined)) return;
  const defined = new Set(names.flatMap((own) => own ?? []));
  eachNode(tree, (node) => {
    const place = placeOf(node, file);
    if (isJsx(node) && node.name !== null && isComponent(node.name)) report(node.name, place);
    for (const script of scriptsOf(node)) for (const name of componentsIn(script)) report(name, place);
  });

  function report(name: string, place: Place): void {
    const root = name.split('.')[0]!;
    if (defined.has(root) || root === 'Fragment') return;
    const [near] = nearest(root, defined);
    findings.error(
      'read/unknown-component',
      `the component <${name}> is not defined in this file`,
      place,
      near ? `Did you mean <${near}>? Else import it at the top of the file.` : 'Import it at the top of the file.',
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
      return declaration.declarations.flatMap(({ id }) => identifiersIn(id));
    const id = declaration && 'id' in declaration ? (declaration.id as Node | null) : undefined;
    return id ? identifiersIn(id) : [];
  });
}

/** The components that SCRIPT shows and does not bind itself. */
function componentsIn(script: string): string[] {
  const parsed = parseScript(script);
  if ('reason' in parsed) return [];
  const own = new Set(identifiersIn(parsed));
  const shown: string[] = [];
  eachScriptNode(parsed, (node) => {
    if (node.type !== 'JSXOpeningElement') return;
    const { name } = node as Node & { name: Node & { name?: string; object?: { name?: string } } };
    const root = name.name ?? name.object?.name;
    if (typeof root === 'string' && isComponent(root) && !own.has(root)) shown.push(root);
  });
  return shown;
}

function scriptsOf(node: Root | MdxNode | Root['children'][number]): string[] {
  if (isExpression(node)) return [node.value];
  if (!isJsx(node)) return [];
  return node.attributes.flatMap((attribute) => {
    if (attribute.type === 'mdxJsxExpressionAttribute') return [`({${attribute.value}})`];
    return attribute.value !== null && typeof attribute.value === 'object' ? [`(${attribute.value.value})`] : [];
  });
}

function isComponent(name: string): boolean {
  return /^\p{Lu}/u.test(name) || name.includes('.');
}

function identifiersIn(node: Node): string[] {
  const names: string[] = [];
  eachScriptNode(node, (inner) => {
    if (inner.type === 'Identifier') names.push((inner as Node & { name: string }).name);
  });
  return names;
}

function eachScriptNode(node: Node, on: (node: Node) => void): void {
  on(node);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (child !== null && typeof child === 'object' && typeof (child as Node).type === 'string')
        eachScriptNode(child as Node, on);
}

function placeOf(node: { readonly position?: Root['position'] }, file: string): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
