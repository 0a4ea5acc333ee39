import { isDeepStrictEqual } from 'node:util';
import type { CourseDocument, Element, Root, SourceFile } from '../types.ts';
import { createKey } from '../remember.ts';
import type { Read, ReadOptions } from './read.ts';
import { readApart, type ReadApart } from './read-apart.ts';

/** As it was read: nobody changes the document. */
interface LastRead extends ReadApart {
  readonly source: SourceFile;
  readonly options: ReadOptions;
}

/** `read` for those who read the same files again and again: what did not change is not read again. */
export function createReader(): Read {
  const last = new Map<string, LastRead>();
  return (source, options, findings) => {
    const before = last.get(source.path);
    const isSame = before && isDeepStrictEqual([before.source, before.options], [source, options]);
    const now = isSame ? before : readNow(source, options);
    last.set(source.path, now);
    findings.add(now.findings);
    return now.document && copyDocument(now.document);
  };
}

function readNow(source: SourceFile, options: ReadOptions): LastRead {
  const { document, findings } = readApart(source, options);
  return { source, options, document: document && { ...document, key: createKey('all') }, findings };
}

/** DOCUMENT with trees of its own, for those who change them in place. */
function copyDocument(document: CourseDocument): CourseDocument {
  const twins = new Map<Element, Element>();
  const copy = <Node extends Root | Element>(node: Node): Node => copyNode(node, twins);
  const tree = copy(document.tree);
  const footnotes = new Map([...document.footnotes].map(([id, item]) => [id, copy(item)]));
  const headings = new Map([...document.headings].map(([node, heading]) => [twins.get(node) ?? node, heading]));
  return { ...document, tree, footnotes, headings };
}

/** NODE and all below; TWINS gets each element with its copy. Places and what components are made of are never changed. */
function copyNode<Node extends object>(node: Node, twins: Map<Element, Element>): Node {
  const twin = { ...node } as Record<string, unknown>;
  if (isObject(twin['properties'])) twin['properties'] = { ...twin['properties'] };
  if (isObject(twin['data'])) twin['data'] = { ...twin['data'] };
  if (Array.isArray(twin['children']))
    twin['children'] = twin['children'].map((child: object) => copyNode(child, twins));
  twins.set(node as unknown as Element, twin as unknown as Element);
  return twin as Node;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
