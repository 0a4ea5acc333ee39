import { headingRank } from 'hast-util-heading-rank';
import type { CourseDocument, ElementContent, Heading, NotesPage, Place, Root, RootContent, Target } from '../types.ts';
import { type Key, partKey, rememberedFact } from '../remember.ts';
import { visibleText } from '../visible-text.ts';
import { addFootnotes } from './add-footnotes.ts';
import { closeLevels } from './close-levels.ts';
import { countWords } from './count-words.ts';
import { giveIds } from './give-ids.ts';
import { headingText } from './heading-text.ts';
import type { AddressedCut } from './split.ts';

/** One page from its part of the file, with the anchors of the whole file that it answers for. */
export function makePage(
  cut: AddressedCut,
  document: CourseDocument & { readonly lang: string },
  shownFootnotes: Set<string>,
): { page: NotesPage; anchors: Map<string, Target> } {
  const { heading, nodes } = cut;
  const above: Root = { type: 'root', children: [...cut.above] };
  const { file } = document.source;
  const body: Root = { type: 'root', children: nodes.filter((node) => (node.type as string) !== 'mdxjsEsm') };
  const key = partKey(document.key, `${cut.id} ${document.lang}`);
  const words = wordsIn({ key, trees: [above, body] });

  // The page's own heading first, wherever it stands: it takes the plain id.
  const whole: Root = { type: 'root', children: [...(heading ? [heading] : []), ...above.children, ...body.children] };
  const { headings, authored } = giveIds(whole, heading, document.headings);
  const sourceDepths = headings.map((node) => headingRank(node)!);
  closeLevels(headings, heading);
  const all: readonly Heading[] = headings.map((node, index) => ({
    id: String(node.properties['id']),
    fileAnchor: document.headings.get(node)?.anchor || String(node.properties['id']),
    depth: headingRank(node)!,
    sourceDepth: sourceDepths[index]!,
    text: headingText(node),
    place: placeOf(node, file),
  }));
  addFootnotes(whole, body, document.footnotes, shownFootnotes);

  const lines = linesOf([...cut.above, ...(heading ? [heading] : []), ...nodes]);
  const page: NotesPage = {
    key,
    id: cut.id,
    kind: cut.kind,
    course: cut.course,
    parent: cut.parent,
    title: cut.title,
    file,
    format: document.format,
    lines,
    place: placeOf(heading ?? nodes.find(isPlaced), file),
    lang: document.lang,
    description: cut.isWholeFile ? document.frontMatter.description : undefined,
    draft: heading !== undefined && 'dataDraft' in heading.properties,
    headings: all,
    above,
    titleTree: heading ? (heading.children as ElementContent[]) : [],
    body,
    isModule: body.children.some(hasJsx),
    words,
  };
  const anchors = new Map<string, Target>();
  headings.forEach((node, index) => {
    const anchor = document.headings.get(node)?.anchor;
    if (anchor) anchors.set(anchor, node === heading ? { page: page.id } : { page: page.id, heading: all[index]!.id });
  });
  for (const [name, id] of authored)
    if (!anchors.has(name)) anchors.set(name, id === undefined ? { page: page.id } : { page: page.id, heading: id });
  return { page, anchors };
}

const wordsIn = rememberedFact(
  'words',
  ({ trees }: { readonly key: Key | undefined; readonly trees: readonly Root[] }) =>
    trees.reduce((sum, tree) => sum + countWords(visibleText(tree)), 0),
);

function placeOf(node: RootContent | undefined, file: string): Place {
  const start = node?.position?.start;
  return { file, line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** First and last line of NODES. */
function linesOf(nodes: readonly RootContent[]): NotesPage['lines'] {
  const start = nodes.find(isPlaced)?.position?.start?.line ?? 1;
  return { start, end: Math.max(start, nodes.findLast((node) => node.position?.end)?.position?.end?.line ?? start) };
}

function isPlaced(node: RootContent): boolean {
  return node.position?.start !== undefined;
}

function hasJsx(node: RootContent | ElementContent): boolean {
  if (node.type.startsWith('mdx')) return true;
  return 'children' in node && node.children.some(hasJsx);
}
