import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { createFindings, formatFindings } from '../problems.ts';
import { parseMdx } from './parse-mdx.ts';

function messages(text: string): string {
  const findings = createFindings();
  parseMdx('notes.mdx', text, findings);
  return formatFindings(findings.all());
}

function typesOf(text: string): string[] {
  const tree = parseMdx('notes.mdx', text, createFindings())!;
  return tree.children
    .filter(({ type }) => type !== 'text')
    .map((node) => (node.type === 'element' ? node.tagName : node.type));
}

test('a component that is imported or exported is known', () => {
  expect(messages("import A, { B as C } from './a.ts'\nexport const { d: [D] } = x();\n\n<A /><C /><D />\n")).toBe('');
});

test('an unknown component is named with its place and the nearest known one', () => {
  expect(messages("# T\n\nimport Curve from './Curve.astro'\n\ntext <Curv />\n")).toBe(
    'notes.mdx:5:6 error: the component <Curv> is not defined in this file (read/unknown-component)\n' +
      '  Did you mean Curve? Else import or export it at the top of the file.',
  );
});

test('a component or a name that only an expression uses is looked for as well', () => {
  expect(messages('# T\n\n{[1].map((n) => <Bar key={n} />)}\n')).toContain('notes.mdx:3:1 error: the component <Bar>');
  expect(messages('# T\n\n{total.count}\n')).toContain('notes.mdx:3:1 error: "total" is not defined');
});

test.each(['{[1, 2].map((n) => n + Math.max(n, 1))}', '{({ a: b }) => b}', '{((x) => { const y = x; return y; })(1)}'])(
  'names that an expression binds, or that JavaScript has, are known: %s',
  (expression) => {
    expect(messages(`${expression}\n`)).toBe('');
  },
);

test('an import that does not parse is an error at its own line and column', () => {
  expect(messages('# T\n\nimport A\nform "x"\n')).toContain('notes.mdx:4:1 error: the import or export does not parse');
});

test('an expression that does not parse and a tag that is not closed are errors at their lines', () => {
  expect(messages('# T\n\ntext {1+}\n')).toContain('notes.mdx:3:9 error: the expression does not parse');
  expect(messages('# T\n\n<div>\n\ntext\n')).toContain('notes.mdx:3:1 error: Expected a closing tag for `<div>`');
});

test('tags that are plain HTML become elements with properties, components stay', () => {
  expect(typesOf('<h2 id="x">A</h2>\n\n<div class="a">\n\ntext\n\n</div>\n\n<Fragment>b</Fragment>\n')).toEqual([
    'h2',
    'div',
    'mdxJsxFlowElement',
  ]);
});

test('a tag with a computed attribute stays JSX', () => {
  expect(typesOf('<div title={1 + 1}>a</div>\n')).toEqual(['mdxJsxFlowElement']);
});

test('comments inside the text go, one on the top level stays, since it may say that this is a draft', () => {
  const tree = parseMdx('notes.mdx', 'a {/* note */} b\n\n{/* draft */}\n', createFindings())!;
  expect(toString(tree.children[0]!)).toBe('a  b');
  expect(tree.children.at(-1)!.type).toBe('mdxFlowExpression');
  expect(JSON.stringify(tree.children[0])).not.toContain('note');
});
