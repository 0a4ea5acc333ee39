import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { SectionData } from '../entries.ts';
import type { Addresses } from '../permalinks/addresses.ts';
import type { Passage } from './page-types.ts';

type Mention = SectionData['mentions'][number];

/**
 * The passages of PAGE among MENTIONS of one service: one for each sentence, with the mention apart, leading to the very
 * place. A sentence that names the service twice is one passage.
 */
export function servicePassages(page: SectionData, mentions: readonly Mention[], addresses: Addresses): Passage[] {
  const headings = new Map(page.headings.map((heading) => [heading.id, heading]));
  const firsts = new Map<string, Mention>();
  for (const mention of mentions) if (!firsts.has(mention.anchor)) firsts.set(mention.anchor, mention);
  return [...firsts.values()].map(({ anchor, heading: id, sentence, start, end }) => {
    const address = addresses.of({ page: page.page, heading: anchor });
    const heading = id === undefined ? undefined : headings.get(id);
    return {
      address,
      heading: heading && heading.depth > 1 ? heading.text : undefined,
      html: toHtml(
        h(null, [
          cutStart(sentence.slice(0, start)),
          h('a', { href: address }, h('mark', sentence.slice(start, end))),
          cutEnd(sentence.slice(end)),
        ]),
      ),
    };
  });
}

// What is read at a glance; text without full stops, such as a table's, may be one long sentence.
const longest = 220;

function cutStart(text: string): string {
  return text.length <= longest ? text : `… ${text.slice(text.indexOf(' ', text.length - longest) + 1)}`;
}

function cutEnd(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, Math.max(text.lastIndexOf(' ', longest), 1))} …`;
}
