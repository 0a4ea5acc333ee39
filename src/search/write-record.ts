import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { hideStops, passageMark } from './passage-mark.ts';
import type { TextBlock } from './read-blocks.ts';
import type { SectionRecord } from './records.ts';

/**
 * The page as Pagefind is to see it: headings with their ids, passages, the course to filter by. Less than the built
 * page has, so that the index holds the notes' words and no others.
 */
export function writeRecord({ title, course }: SectionRecord, blocks: readonly TextBlock[], lang: string): string {
  const meta = (use: string, name: string, content: string) => h('meta', { [use]: `${name}[content]`, content });
  return toHtml(
    h('html', { lang }, [
      h('head', [
        meta('data-pagefind-meta', 'title', title),
        ...(course ? [meta('data-pagefind-filter', 'course', course)] : []),
      ]),
      h(
        'body',
        blocks.flatMap((block) => [
          ...(block.heading ? [element(`h${block.depth}`, { id: block.id }, block.heading)] : []),
          ...block.passages.map((passage) => element('p', {}, passage)),
        ]),
      ),
    ]),
  );
}

// `h` looks each property up, which takes longer than writing the element.
const element = (tagName: string, properties: Element['properties'], text: string): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [{ type: 'text', value: marked(text) }],
});

// The mark also keeps Pagefind from ending the text with a dot, which would belong to its last word.
const marked = (text: string) => `${hideStops(text)} ${passageMark}`;
