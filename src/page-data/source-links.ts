import type { SectionData } from '../entries.ts';
import { encodePath, type HostKind, type Origin } from '../repository-host.ts';
import type { Words } from '../words/words.ts';

export interface SourceLinks {
  /** The author's file, opened for editing at the section's first line. */
  readonly edit: string;
  /** A new issue, filled in as far as the site knows. */
  readonly report: string;
}

/**
 * Where a section can be edited and a mistake in it reported; a host that can't be told is taken to be like GitHub.
 * PERMALINK is the section's whole address.
 */
export function sourceLinks(
  origin: Origin,
  { file, path = file, lines, title }: Pick<SectionData, 'file' | 'path' | 'lines' | 'title'>,
  permalink: string,
  words: Words,
): SourceLinks {
  const { url, host = 'github', branch } = origin;
  const encoded = encodePath(path);
  const { view, edit, issue } = shapes[host](url, encoded, lines.start, branch);
  const [titleKey, bodyKey] =
    host === 'gitlab' ? ['issue[title]', 'issue[description]'] : ['title', host === 'bitbucket' ? 'content' : 'body'];
  const filled = new URLSearchParams([
    [titleKey!, words.reportTitle(title)],
    [bodyKey!, words.reportBody(title, permalink, view)],
  ]);
  return { edit, report: `${issue}?${filled}` };
}

type Shape = (url: string, path: string, line: number, branch: string) => { view: string; edit: string; issue: string };

// GitHub alone knows HEAD in the address of its editor.
const shapes: Readonly<Record<HostKind, Shape>> = {
  github: (url, path, line) => ({
    view: `${url}/blob/HEAD/${path}?plain=1#L${line}`,
    edit: `${url}/edit/HEAD/${path}#L${line}`,
    issue: `${url}/issues/new`,
  }),
  gitlab: (url, path, line, branch) => ({
    view: `${url}/-/blob/${branch}/${path}?plain=1#L${line}`,
    edit: `${url}/-/edit/${branch}/${path}`,
    issue: `${url}/-/issues/new`,
  }),
  gitea: (url, path, line, branch) => ({
    view: `${url}/src/branch/${branch}/${path}?display=source#L${line}`,
    edit: `${url}/_edit/${branch}/${path}`,
    issue: `${url}/issues/new`,
  }),
  bitbucket: (url, path, line, branch) => ({
    view: `${url}/src/${branch}/${path}#lines-${line}`,
    edit: `${url}/src/${branch}/${path}?mode=edit`,
    issue: `${url}/issues/new`,
  }),
};
