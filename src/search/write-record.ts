import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { passageMark } from './passage-mark.ts';
import type { TextBlock } from './read-blocks.ts';
import type { SectionRecord, ServiceRecord } from './records.ts';

/**
 * The page as Pagefind is to see it: headings with their ids, passages, the course to filter by. Less than the built
 * page has, so that the index holds the notes' words and no others.
 */
export function writeSectionRecord(record: SectionRecord, blocks: readonly TextBlock[], lang: string): string {
  return document(
    lang,
    { title: record.title, kind: 'section', course: record.course },
    blocks.flatMap((block) => [
      ...(block.heading ? [h(`h${block.depth}`, { id: block.id }, block.heading)] : []),
      ...block.passages.map(passage),
    ]),
  );
}

/** A service with all its names as headings, so that each finds it, and its summary. */
export function writeServiceRecord(record: ServiceRecord, home: ServiceHome | undefined, lang: string): string {
  return document(lang, { title: record.name, kind: 'service', home }, [
    h('h1', { id: 'name' }, record.name),
    ...record.names.map((name, index) => h('h2', { id: `name-${index}` }, name)),
    ...(record.summary ? [passage(record.summary)] : []),
  ]);
}

/** Where a service is defined, so that it can be shown without reading that page. */
export interface ServiceHome {
  readonly home: string;
  readonly homepage: string;
  readonly homeheading: string;
  readonly homecourse: string;
}

function passage(text: string): Element {
  return h('p', text + passageMark);
}

interface Meta {
  readonly title: string;
  readonly kind: 'section' | 'service';
  readonly course?: string | undefined;
  readonly home?: ServiceHome | undefined;
}

function document(lang: string, { title, kind, course, home }: Meta, body: readonly Element[]): string {
  const meta = (attributes: Record<string, string>) => h('meta', attributes);
  return toHtml(
    h('html', { lang }, [
      h('head', [
        meta({ 'data-pagefind-meta': 'title[content]', content: title }),
        meta({ 'data-pagefind-meta': 'kind[content]', 'data-pagefind-filter': 'kind[content]', content: kind }),
        ...(course
          ? [
              meta({
                'data-pagefind-meta': 'course[content]',
                'data-pagefind-filter': 'course[content]',
                content: course,
              }),
            ]
          : []),
        ...Object.entries(home ?? {}).map(([name, content]) =>
          meta({ 'data-pagefind-meta': `${name}[content]`, content: String(content) }),
        ),
      ]),
      h('body', [...body]),
    ]),
  );
}
