// Notes that no layout likes, and every shape that code and pictures can have, made by rule so that they can be read here.

const times = (count: number, make: (at: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, at) => make(at + 1)).join(between);

/** A title of 300 characters. */
export const longTitle = times(60, () => 'tall', ' ').padEnd(300, 's');
/** A word of 200 characters, without a place to break it. */
export const longWord = 'Pneumono'.repeat(25);

const sections: Readonly<Record<string, string>> = {
  [longTitle]: `A section with a title of 300 characters.\n\n### ${longTitle}\n\nAnd a heading of as many.`,
  'A word of 200 characters': `In a paragraph: ${longWord}.

- In a list: ${longWord}
- [In a link ${longWord}](#code)

> In a quotation: ${longWord}

| Where | What |
| --- | --- |
| **In a table** | ${longWord} |

In a line of code: \`${longWord}\`

### ${longWord}

Under a heading.`,
  'A table of 30 columns': `**Thirty columns**

| ${times(30, (at) => `Column ${at}`, ' | ')} |
| ${times(30, () => '---', ' | ')} |
${times(12, (row) => `| **Row ${row}** | ${times(29, (at) => `${row * at}`, ' | ')} |`)}`,
  Code: `\`\`\`text
${'x'.repeat(5000)}
\`\`\`

\`\`\`js title="src/index.js" {2,4-5}
const one = 1;
const two = 2;
const three = 3;
const four = \`first
second\`;
\`\`\`

\`\`\`sh {1}
${times(30, (at) => `--option-${at}=value`, ' ')}
\`\`\``,
  Pictures: `![A drawing of a box](box.svg "A box, with a caption")

![A drawing without a caption](box.svg)`,
  Diagrams: `\`\`\`mermaid
flowchart LR
  accTitle: How tea is made
  Leaves --> Pot
  Pot --> Cup
\`\`\`

A diagram that nobody can draw:

\`\`\`mermaid
nonsense
\`\`\``,
  Formulas: `In a line $\\frac{a}{b}$, and wide:

$$
${times(40, (at) => `x_{${at}}`, ' + ')} = \\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}
$$`,
  'Sixty headings': times(60, (at) => `${'#'.repeat(3 + (at % 4))} Heading ${at}\n\nText ${at}.\n`),
  Nothing: '',
  'Lists of twelve levels': `${times(12, (at) => `${'  '.repeat(at - 1)}- Level ${at} of a list that goes deeper than anyone should`)}

${times(12, (at) => `${'   '.repeat(at - 1)}1. Level ${at}`)}

${times(8, (at) => `${'>'.repeat(at)} Quotation ${at}\n${'>'.repeat(at)}`)}`,
  'العربية من اليمين': `هذا نص باللغة العربية يقرأ من اليمين إلى اليسار، وفيه اسم خدمة Amazon S3 بين الكلمات.

- عنصر أول في القائمة
- عنصر ثان في القائمة

| العمود | القيمة |
| --- | --- |
| **صف** | نص |`,
  中文と日本語: `${'云计算是一种按需提供计算资源的方式'.repeat(8)}。

${'クラウドコンピューティングは必要なときに資源を使う方法です'.repeat(6)}。`,
  'Emoji 👩‍👩‍👧‍👦🏳️‍🌈': `${'👩‍💻🧑🏽‍🚀🇺🇳'.repeat(60)}\n\n### 🧪🧪🧪\n\nText.`,
};

/** The file, with a section for each. */
export function makeExtremes(): string {
  const parts = Object.entries(sections).map(([title, text]) => `## ${title}\n\n${text}\n`);
  return `# Extremes\n\nWhat a page has to stand.\n\n${parts.join('\n')}`;
}

/** The drawing that it names. */
export const box = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120"><rect class="d-paper" width="320" height="120"/><rect class="d-box" x="20" y="20" width="280" height="80"/><text class="d-text" x="160" y="64" text-anchor="middle" font-size="14">A box</text></svg>\n`;
