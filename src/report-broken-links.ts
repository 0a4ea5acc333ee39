// The last look at a built site: what its pages lead to must be there, whoever made the link.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFindings, type Finding, nearest } from './problems.ts';
import { type BrokenLink, findBrokenLinks } from './publish/find-broken-links.ts';

/**
 * Findings for what leads nowhere in the site built in FOLDER: `links/broken` at the place in the notes.
 * @param sources by address of each page of the notes: `file:line` of its beginning; ROOT is what files are relative to.
 * @param besides bases of what is built into the site later.
 */
export function reportBrokenLinks(
  folder: string,
  base: string,
  sources: ReadonlyMap<string, string>,
  root: string,
  besides: readonly string[] = [],
): readonly Finding[] {
  const findings = createFindings();
  for (const broken of findBrokenLinks(folder, base, besides)) {
    const { page, address, missing, choices } = broken;
    const near = nearest(missing === 'anchor' ? `#${address.split('#')[1]}` : address, choices);
    findings.warn(
      'links/broken',
      missing === 'anchor'
        ? `"${address}" names a place that its page lacks`
        : `"${address}" leads to nothing in the site`,
      placeOf(broken, sources.get(base + page.replace(/index\.html$/, '')), root),
      near.length ? `Nearest: ${near.join(', ')}.` : 'Correct the address, or take the link out.',
    );
  }
  return findings.all();
}

/** Where the author wrote the link; else where the page begins; else the page itself. */
function placeOf({ page, address }: BrokenLink, source: string | undefined, root: string): Finding['place'] {
  const [, file, first] = /^(.+):(\d+)$/.exec(source ?? '') ?? [];
  if (file === undefined) return { file: page };
  const begin = Number(first);
  const lines = readFileSync(join(root, file), 'utf8').split(/\r?\n/);
  const [path = '', id] = address.split('#');
  const parts = [address, id === undefined ? '' : `#${id}`, path.split('/').findLast(Boolean) ?? ''].filter(Boolean);
  for (const part of parts)
    for (let line = begin; line <= lines.length; line += 1) {
      const column = lines[line - 1]!.indexOf(part) + 1;
      if (column) return { file, line, column };
    }
  return { file, line: begin, column: 1 };
}
