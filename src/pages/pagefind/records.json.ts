import { getCollection } from 'astro:content';
import settings from 'virtual:unscroll/settings';
import { loadSite } from '../../page-data/load-site.ts';
import type { SearchRecords } from '../../search/records.ts';

/** What the search index is made from: read and removed when the build is done, read by the dev server on first search. */
export async function GET(): Promise<Response> {
  const site = await loadSite();
  const stored = settings.isDev ? await getCollection('sections') : [];
  const htmlOf = new Map(
    stored.map(({ data, rendered }) => [data.page, rendered?.html && `<h1>${data.titleHtml}</h1>${rendered.html}`]),
  );
  const records: SearchRecords = {
    lang: site.page('', '').lang,
    label: site.label,
    sections: site.notesPages().map((page) => ({
      address: page.address,
      title: page.title,
      source: page.source,
      course: page.course?.title ?? (page.kind === 'course' ? page.title : undefined),
      html: htmlOf.get(page.id) || undefined,
    })),
    services: site.servicePages().map((page) => ({
      address: page.address,
      name: page.title,
      names: [...page.aliases, ...page.former],
      summary: page.summary,
      home: page.homeLink?.address,
      mentions: page.mentionCount,
    })),
  };
  return Response.json(records);
}
