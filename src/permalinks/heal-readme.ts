import { markdownToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import type { Heading, Root } from 'mdast';
import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';

const anchorsOnly = /^(?:<a id="([^"]+)"><\/a>)+$/;

/**
 * README with `<a id="old"></a>` above the heading that carries each dead anchor's text today, so that links to the
 * README on its host work again. Anchors already written are not repeated; nothing else changes.
 * @param homes dead anchor → GitHub's anchor of its home in README.
 */
export function healReadme(readme: string, homes: ReadonlyMap<string, string>): { text: string; healed: number } {
  const present = new Set([...readme.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id]) => id!));
  const lines = readme.split('\n');
  const end = readme.includes('\r\n') ? '\r' : '';
  const wanted = new Map<number, string[]>();
  const lineOf = headingLines(readme);
  let healed = 0;
  for (const [anchor, home] of [...homes].sort()) {
    const line = lineOf.get(home);
    if (line === undefined || present.has(anchor) || lineOf.has(anchor) || /["<>\s]/.test(anchor)) continue;
    wanted.set(line, [...(wanted.get(line) ?? []), anchor]);
    healed++;
  }
  for (const [line, anchors] of [...wanted].sort(([a], [b]) => b - a))
    lines.splice(line - 1, 0, `${anchors.map((anchor) => `<a id="${anchor}"></a>`).join('')}${end}`, end);
  return { text: lines.join('\n'), healed };
}

/** README without the lines that `healReadme` wrote for the anchors of HOMES. */
export function unhealReadme(readme: string, homes: ReadonlyMap<string, string>): { text: string; removed: number } {
  const lines = readme.split('\n');
  let removed = 0;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]!.trim();
    const ids = anchorsOnly.test(line) ? [...line.matchAll(/id="([^"]+)"/g)].map(([, id]) => id!) : [];
    if (!ids.length || !ids.every((id) => homes.has(id))) continue;
    lines.splice(index, lines[index + 1]?.trim() === '' ? 2 : 1);
    removed += ids.length;
  }
  return { text: lines.join('\n'), removed };
}

/** GitHub's anchor → line, of the headings on the top level, where a line can be put above. */
function headingLines(readme: string): Map<string, number> {
  const tree = markdownToMdast(readme, { features: { smartPunctuation: false } }) as Root;
  const slugger = new GithubSlugger();
  const lines = new Map<string, number>();
  const top = new Set<Heading>(tree.children.filter((node) => node.type === 'heading'));
  visit(tree, 'heading', (node) => {
    const anchor = slugger.slug(toString(node, { includeHtml: false, includeImageAlt: false }));
    if (top.has(node)) lines.set(anchor, node.position!.start.line);
  });
  return lines;
}
