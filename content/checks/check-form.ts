// The form of a section, so that all of them can be scanned alike. In: a course. Out: what deviates, with its line.
// 1 headings skip no level   2 tables have a caption and row headers   3 a section begins with a summary, ends with Remember
// 4 links out go to the sources that readers can trust   5 no raw HTML
import type { Heading, Html, Link, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Problem } from './problem.ts';
import type { Course } from './read-courses.ts';

/** The vendor's own pages, and those of the courses that the notes go with. */
const trustedHosts = new Set(['aws.amazon.com', 'docs.aws.amazon.com', 'www.udemy.com']);
const maxColumns = 5;

type Report = (node: { position?: RootContent['position'] }, reason: string) => void;

/** Checks the form of COURSE. */
export function checkForm({ file, tree }: Course): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (node, reason) => void problems.push({ file, line: node.position?.start.line ?? 1, reason });
  checkLevels(tree, report);
  checkTables(tree, report);
  checkSections(tree, report);
  visit(tree, 'link', (link) => checkLink(link, report));
  visit(tree, 'html', (html: Html) => report(html, 'raw HTML: write it in Markdown'));
  return problems.sort((a, b) => a.line - b.line);
}

function checkLevels(tree: Root, report: Report): void {
  let above = 1;
  for (const node of tree.children) {
    if (node.type !== 'heading') continue;
    if (node.depth > above + 1) report(node, `"${toString(node)}" skips a heading level`);
    above = node.depth;
  }
}

function checkTables(tree: Root, report: Report): void {
  visit(tree, 'table', (table: Table, index, parent) => {
    const before = parent && index ? parent.children[index - 1] : undefined;
    const isCaption =
      before?.type === 'paragraph' && before.children.length === 1 && before.children[0]!.type === 'strong';
    if (!isCaption) report(table, 'a table needs its caption directly before it: a paragraph that is one bold run');
    const [head, ...rows] = table.children;
    if (head!.children.length > maxColumns) report(table, `a table has at most ${maxColumns} columns on a phone`);
    for (const row of rows) {
      const [first] = row.children;
      if (first?.children.length !== 1 || first.children[0]!.type !== 'strong')
        report(row, 'the first cell of a row is its header: make the whole of it bold');
    }
  });
}

function checkSections(tree: Root, report: Report): void {
  for (const { heading, content } of sectionsOf(tree)) {
    const title = toString(heading);
    const [summary] = content;
    const sentences = summary?.type === 'paragraph' ? (toString(summary).match(/[.!?](?=\s|$)/g) ?? []).length : 0;
    if (sentences < 2 || sentences > 4) report(heading, `"${title}" needs a summary of two or three sentences`);
    const last = content.findLastIndex((node) => node.type === 'heading');
    const [list, ...more] = content.slice(last + 1);
    const items = list?.type === 'list' ? list.children.length : 0;
    if (last < 0 || toString(content[last]) !== 'Remember' || more.length || items < 4 || items > 8)
      report(heading, `"${title}" must end with "Remember", a list of four to eight points`);
  }
}

/** The sections of a course file of ours: what stands under its `##` headings; none in a file without them. */
function sectionsOf(tree: Root): { readonly heading: Heading; readonly content: RootContent[] }[] {
  const sections: { heading: Heading; content: RootContent[] }[] = [];
  for (const node of tree.children)
    if (node.type === 'heading' && node.depth === 2) sections.push({ heading: node, content: [] });
    else sections.at(-1)?.content.push(node);
  return sections;
}

function checkLink(link: Link, report: Report): void {
  if (!/^[a-z][a-z+.-]*:/i.test(link.url)) return;
  const url = new URL(link.url);
  if (url.protocol !== 'https:') report(link, `${link.url} is not https`);
  else if (!trustedHosts.has(url.host))
    report(link, `${url.host} is none of the trusted sources: ${[...trustedHosts].join(', ')}`);
}
