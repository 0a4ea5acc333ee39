import type { SectionData } from '../entries.ts';
import type { Words } from '../words/words.ts';

export interface SourceLinks {
  /** The author's file, opened for editing at the section's first line. */
  readonly edit: string;
  /** A new issue, filled in as far as the site knows. */
  readonly report: string;
}

/**
 * Where a section can be edited and a mistake in it reported, on a host of the kind of GitHub.
 * PERMALINK is the section's whole address.
 */
export function sourceLinks(
  repository: string,
  { file, path = file, lines, title }: Pick<SectionData, 'file' | 'path' | 'lines' | 'title'>,
  permalink: string,
  words: Words,
): SourceLinks {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const view = `${repository}/blob/HEAD/${encoded}?plain=1#L${lines.start}`;
  const issue = new URLSearchParams({
    title: words.reportTitle(title),
    body: words.reportBody(title, permalink, view),
  });
  return { edit: `${repository}/edit/HEAD/${encoded}#L${lines.start}`, report: `${repository}/issues/new?${issue}` };
}
