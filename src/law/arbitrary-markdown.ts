import * as fc from 'fast-check';

// Letters of several scripts, none that Markdown reads as a sign; hashes and numbers would only be noise in a failure.
const word = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 2, maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom('ölfaß', 'été', 'облако', '雲端', 'سحابة', 'S3', 'constructor', 'proto') },
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));

/** A run of text with Markdown or HTML inside the line. */
const inline = fc.letrec<{ run: string; line: string }>((tie) => ({
  run: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    words.map((text) => `\`${text}\``),
    fc
      .tuple(words, fc.constantFrom('#one', '#two-1', 'https://example.com/x', 'other.md', '#no-such'))
      .map(([text, href]) => `[${text}](${href})`),
    words.map((text) => `[${text}][def]`),
    words.map((text) => `![${text}](picture.png)`),
    fc.constantFrom('[^a]', '[^b]', '[^c]').map((reference) => `x${reference}`),
    fc.constantFrom('&amp;', '&nbsp;', ':rocket:', 'â€™s', '<br>', '<br><br>', '<!-- hidden -->', '\\*', '<wbr>'),
    fc.constantFrom('$x_1 * y_2*$', '$\\frac{a}{b}$', '$$a < b$$', '$`c*d*`$', '$5 and $10', '$HOME', '\\$', '$'),
    fc
      .tuple(tie('run'), fc.constantFrom('kbd', 'sup', 'b', 'span', 'mark'))
      .map(([text, tag]) => `<${tag}>${text}</${tag}>`),
    fc.tuple(tie('run'), fc.constantFrom('**', '*')).map(([text, sign]) => `${sign}${text}${sign}`),
  ),
  line: fc.array(tie('run'), { minLength: 1, maxLength: 4 }).map((runs) => runs.join(' ')),
})).line;

const indent = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

const blocks = fc.letrec<{ block: string; body: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: inline },
    fc.array(inline, { minLength: 2, maxLength: 4 }).map((lines) => lines.join('<br>\n')),
    fc
      .array(words, { minLength: 2, maxLength: 4 })
      .map((lines) => lines.map((line) => `&nbsp;&nbsp;** ${line}.`).join('<br>\n')),
    fc
      .array(words, { minLength: 1, maxLength: 3 })
      .map((lines) => ['```js', ...lines, '## no heading', '```'].join('\n')),
    fc
      .tuple(words, words, inline, inline)
      .map(([a, b, c, d]) => `| ${a} | ${b} |\n|---|:-:|\n| **${a}** | ${cell(c)} |\n| **${b}** | ${cell(d)} |`),
    fc.tuple(words, words).map(([title, text]) => `**${title}**\n\n| a |\n|---|\n| ${text} |`),
    fc.tuple(fc.constantFrom('NOTE', 'TIP', 'WARNING'), inline).map(([kind, text]) => `> [!${kind}]\n> ${text}`),
    fc.tuple(words, inline).map(([summary, text]) => `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`),
    fc.tuple(inline, words).map(([text, heading]) => `<div align="center">\n\n${text}\n\n## ${heading}\n\n</div>`),
    words.map((text) => `<p align="center">${text} <a name="spot">${text}</a></p>`),
    fc.constantFrom('---', '<br/>', '<!-- a remark -->', '<hr>'),
    tie('body').map((body) => body.replace(/^/gm, '> ')),
    fc
      .array(tie('body'), { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item) => `- ${indent(item, '  ').trimStart()}`).join('\n')),
    fc
      .array(inline, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item, at) => `${at + 1}. ${item}`).join('\n')),
    fc
      .array(inline, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item, at) => `- [${at % 2 ? 'x' : ' '}] ${item}`).join('\n')),
  ),
  body: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((list) => list.join('\n\n')),
})).block;

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

const heading = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 6 }), words).map(([level, text]) => `${'#'.repeat(level)} ${text}`),
  },
  fc
    .tuple(fc.constantFrom('One', 'Two', 'search', 'constructor'), fc.integer({ min: 2, max: 3 }))
    .map(([text, level]) => `${'#'.repeat(level)} ${text}`),
  fc.tuple(words, fc.constantFrom('===', '---')).map(([text, line]) => `${text}\n${line}`),
  words.map((text) => `<h2 align="center">${text}</h2>`),
  fc.tuple(words, inline).map(([text, more]) => `## ${text} ${more.replace(/<br>/g, '')}`),
  fc.constantFrom('## 🎉', '## :tada:', '## ![](picture.png)', '### <a name="old"></a>Old'),
);
const contents = fc.constantFrom('one', 'two').map((name) => `## Contents\n\n- [${name}](#${name})\n  - [More](#more)`);

const definitions = `Last words[^b].\n\n[def]: https://example.com/def\n\n[^a]: Note ay with [link](#one).\n\n[^b]: Note bee[^c].\n\n[^c]: Note \`sea\`.`;

/** Long Markdown files: headings of every kind and level over blocks of every kind, definitions at the end. */
export const arbitraryMarkdown = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: blocks }, { weight: 2, arbitrary: heading }, { weight: 1, arbitrary: contents }),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((parts) => `${parts.join('\n\n')}\n\n${definitions}\n`);
