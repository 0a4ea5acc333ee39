import { posix } from 'node:path';
import type { CourseDocument, Target } from '../types.ts';

/** Finds targets by file and anchor. */
export interface AnchorIndex {
  readonly exactly: (file: string, anchor: string) => Target | undefined;
  /** Case, doubled dashes and prefixes of GitHub's forgiven. */
  readonly loosely: (file: string, anchor: string) => { anchor: string; target: Target } | undefined;
  readonly anchorsOf: (file: string) => Iterable<string>;
  /** The course file that PATH, written in FILE, means. */
  readonly fileAt: (file: string, path: string) => string | undefined;
  readonly topOf: (file: string) => Target | undefined;
}

/** An index over the ANCHORS of all files. */
export function createAnchorIndex(
  documents: readonly CourseDocument[],
  anchors: ReadonlyMap<string, ReadonlyMap<string, Target>>,
): AnchorIndex {
  const none = new Map<string, Target>();
  const byFile = (file: string) => anchors.get(file) ?? none;
  const loose = new Map(
    [...anchors].map(([file, own]) => [
      file,
      new Map([...own].reverse().map(([anchor, target]) => [loosen(anchor), { anchor, target }])),
    ]),
  );
  const files = new Map(documents.map(({ source }) => [source.path.replaceAll('\\', '/'), source.file]));
  const pathOf = new Map([...files].map(([path, file]) => [file, path]));
  return {
    exactly: (file, anchor) => byFile(file).get(anchor),
    loosely: (file, anchor) => loose.get(file)?.get(loosen(anchor)),
    anchorsOf: (file) => byFile(file).keys(),
    fileAt: (file, path) => files.get(posix.resolve(posix.dirname(pathOf.get(file) ?? '/'), path)),
    topOf: (file) => byFile(file).values().next().value,
  };
}

function loosen(anchor: string): string {
  return anchor
    .toLowerCase()
    .replace(/^user-content-/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
