import { fromHtml } from 'hast-util-from-html';
import markdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import type { CourseDocument, Element } from '../types.ts';
import { applyTidied } from './apply-tidied.ts';
import type { Words } from './words-of-pages.ts';
import { wordsOfTree } from './words-of-tree.ts';

/**
 * The words of the file that DOCUMENT was read from, as markdown-it renders it: without the contents lists that were
 * dropped, with what is listed as tidied.
 */
export function wordsOfFile(document: CourseDocument): Words {
  const lines = document.text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  blankFrontMatter(lines);
  for (const { lines: range } of document.dropped)
    for (let line = range.start; line <= range.end; line++) lines[line - 1] = '';
  const source = applyTidied(lines, document.tidied).join('\n');

  const tree = fromHtml(createRenderer().render(source), { fragment: true });
  const isFootnotes = (node: Element) =>
    node.tagName === 'section' && String(node.properties['className']) === 'footnotes';
  const isBackReference = (node: Element) => String(node.properties['className']) === 'footnote-backref';
  const footnotes = tree.children.filter((node) => node.type === 'element' && isFootnotes(node)) as Element[];
  return {
    text: wordsOfTree(tree, isFootnotes),
    footnotes: footnotes.flatMap((section) => wordsOfTree(section, isBackReference)),
  };
}

function createRenderer() {
  const renderer = markdownIt({ html: true }).use(footnote);
  // GitHub numbers a repeated reference like the first, shows check boxes, and disarms tags that would swallow text.
  renderer.renderer.rules['footnote_caption'] = (tokens, index) => String(Number(tokens[index]!.meta?.['id']) + 1);
  const filter = (html: string) =>
    html.replace(/<(?=\/?(?:iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)[\s/>])/gi, '&lt;');
  renderer.renderer.rules['html_block'] = (tokens, index) => filter(tokens[index]!.content);
  renderer.renderer.rules['html_inline'] = (tokens, index) => filter(tokens[index]!.content);
  renderer.core.ruler.after('inline', 'check boxes', ({ tokens }) => {
    tokens.forEach((token, index) => {
      const text = token.children?.[0];
      if (token.type !== 'inline' || tokens[index - 2]?.type !== 'list_item_open' || text?.type !== 'text') return;
      text.content = text.content.replace(/^\[[ xX]\](?=\s)/, '');
    });
  });
  return renderer;
}

function blankFrontMatter(lines: string[]): void {
  if (!/^---[ \t]*$/.test(lines[0] ?? '')) return;
  const end = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)[ \t]*$/.test(line));
  const first = lines.slice(1, end).find((line) => line.trim() !== '' && !line.startsWith('#'));
  if (end > 0 && first !== undefined && /^[\w-]+:/.test(first)) lines.fill('', 0, end + 1);
}
