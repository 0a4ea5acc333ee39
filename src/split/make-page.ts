import { headingRank } from 'hast-util-heading-rank';
import { toString } from 'hast-util-to-string';
import rehypeSlug from 'rehype-slug';
import { visit } from 'unist-util-visit';
import type {
  CourseDocument,
  Element,
  ElementContent,
  Heading,
  NotesPage,
  Root,
  RootContent,
  Target,
} from '../types.ts';
import { addFootnotes } from './add-footnotes.ts';
import { closeLevels } from './close-levels.ts';
import { countWords } from './count-words.ts';
import type { AddressedCut } from './split.ts';

/** One page from its part of the file, with the anchors that it answers for. */
export function makePage(
  cut: AddressedCut,
  document: CourseDocument,
  fileAnchors: ReadonlyMap<Element, string>,
  lang: string,
  shownFootnotes: Set<string>,
): { page: NotesPage; anchors: Map<string, Target> } {
  const { heading, nodes } = cut;
  const body: Root = { type: 'root', children: nodes.filter((node) => (node.type as string) !== 'mdxjsEsm') };
  const words = countWords(toString(body));

  const sourceDepths = new Map<Element, number>();
  const onPage: Element[] = [];
  visit(
    { type: 'root', children: heading ? [heading, ...body.children] : body.children } as Root,
    'element',
    (node) => {
      const rank = headingRank(node);
      if (!rank) return;
      sourceDepths.set(node, rank);
      onPage.push(node);
    },
  );
  const authored = slugHeadings(onPage, body, heading);
  closeLevels(onPage, heading);

  const all: readonly Heading[] = onPage.map((node) => ({
    id: String(node.properties['id']),
    fileAnchor: fileAnchors.get(node) ?? String(node.properties['id']),
    depth: headingRank(node)!,
    sourceDepth: sourceDepths.get(node)!,
    text: toString(node).replace(/\s+/g, ' ').trim(),
    place: placeOf(node, document.source.file),
  }));
  addFootnotes(body, document.footnotes, shownFootnotes);

  const first = heading ?? nodes.find((node) => node.position);
  const last = nodes.findLast((node) => node.position) ?? first;
  const start = first?.position?.start;
  const page: NotesPage = {
    id: cut.id,
    kind: cut.kind,
    course: cut.course,
    parent: cut.parent,
    title: cut.title,
    file: document.source.file,
    format: document.format,
    lines: { start: start?.line ?? 1, end: last?.position?.end.line ?? start?.line ?? 1 },
    place: { file: document.source.file, line: start?.line ?? 1, column: start?.column ?? 1 },
    lang: document.frontMatter.lang ?? lang,
    description: cut.isWholeFile ? document.frontMatter.description : undefined,
    draft: heading !== undefined && 'dataDraft' in heading.properties,
    headings: all,
    titleTree: heading ? (heading.children as ElementContent[]) : [],
    body,
    isModule: body.children.some(hasJsx),
    words,
  };
  return { page, anchors: anchorsOf(page, authored, heading !== undefined) };
}

// As GitHub would number them were the page a file of its own; an author's anchor of the same name gives way.
function slugHeadings(
  headings: readonly Element[],
  body: Root,
  own: Element | undefined,
): Map<string, string | undefined> {
  for (const heading of headings) delete heading.properties['id'];
  rehypeSlug()({ type: 'root', children: own ? [own, ...body.children] : body.children } as Root);
  const taken = new Set(headings.map((heading) => String(heading.properties['id'])));
  for (const heading of headings)
    if (heading.properties['id'] === '') heading.properties['id'] = fresh('section', taken);

  const authored = new Map<string, string | undefined>();
  let below: string | undefined;
  visit(body, 'element', (node) => {
    if (headingRank(node)) {
      below = String(node.properties['id']);
      return;
    }
    const name = node.properties['id'] ?? node.properties['name'];
    delete node.properties['name'];
    if (typeof name !== 'string' || name.startsWith('u-fnref-')) return;
    if (taken.has(name) || name.startsWith('u-')) {
      delete node.properties['id'];
      if (!taken.has(name)) authored.set(name, below);
    } else {
      taken.add(name);
      node.properties['id'] = name;
      authored.set(name, name);
    }
  });
  return authored;
}

function fresh(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}

function anchorsOf(
  page: NotesPage,
  authored: ReadonlyMap<string, string | undefined>,
  hasOwnHeading: boolean,
): Map<string, Target> {
  const anchors = new Map<string, Target>();
  page.headings.forEach(({ id, fileAnchor }, index) =>
    anchors.set(fileAnchor, hasOwnHeading && index === 0 ? { page: page.id } : { page: page.id, heading: id }),
  );
  for (const [name, id] of authored) if (!anchors.has(name)) anchors.set(name, { page: page.id, heading: id });
  return anchors;
}

function placeOf(node: Element, file: string) {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function hasJsx(node: RootContent | ElementContent): boolean {
  if (node.type.startsWith('mdx')) return true;
  return 'children' in node && node.children.some(hasJsx);
}
