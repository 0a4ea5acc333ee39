import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { ServiceData } from '../entries.ts';
import { withoutJsx } from '../markdown/without-jsx.ts';
import type { Notes } from '../notes.ts';
import type { Mention } from '../services/services.ts';
import type { NotesPage, Root } from '../types.ts';
import { wordsFor } from '../words/words.ts';
import type { SearchRecords } from './records.ts';

/** What the index of NOTES is made from beside the text of their pages; SERVICES by id. */
export function makeRecords(
  { pages, addresses, mentions, registry, lang }: Notes,
  services: ReadonlyMap<string, ServiceData>,
): SearchRecords {
  const byId = new Map(pages.map((page) => [page.id, page]));
  const passages = countPassages(mentions);
  const words = wordsFor(lang);
  return {
    lang,
    label: registry?.registry.label ?? { one: words.term, many: words.terms },
    sections: pages.map((page) => {
      const course = byId.get(page.course);
      return {
        page: page.id,
        address: addresses.of({ page: page.id }),
        title: page.title,
        source: `${page.file}:${page.lines.start}`,
        course: course?.kind === 'course' ? course.title : undefined,
        opening: openingOf(page),
        isModule: page.isModule,
      };
    }),
    services: [...services].map(([id, { name, short, aliases, former, summary = '', home }]) => ({
      address: addresses.service(id),
      name,
      names: [...new Set([...(short === undefined ? [] : [short]), ...aliases]), ...former],
      summary,
      home: home && byId.has(home.page) ? addresses.of(home) : undefined,
      mentions: passages.get(id)?.size ?? 0,
    })),
  };
}

/** What stands above the text of PAGE, as its article has it. */
function openingOf({ above, titleTree, title, headings }: NotesPage): string {
  const own = toHtml(withoutJsx({ type: 'root', children: [...titleTree] } as Root));
  const heading = h(
    'h1',
    { id: own ? headings[0]?.id : undefined },
    own ? [{ type: 'raw', value: own } as never] : title,
  );
  return toHtml(withoutJsx(above)) + toHtml(heading, { allowDangerousHtml: true });
}

/** The places where each service is named; a sentence that names it twice is one. */
function countPassages(mentions: readonly Mention[]): ReadonlyMap<string, ReadonlySet<string>> {
  const passages = new Map<string, Set<string>>();
  for (const { service, page, anchor } of mentions) {
    const places = passages.get(service) ?? new Set();
    passages.set(service, places.add(`${page}#${anchor}`));
  }
  return passages;
}
