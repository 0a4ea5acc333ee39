import type { CourseDocument, Place } from '../types.ts';
import { isEsm, type MdxEsm } from './mdx-nodes.ts';
import { parseScript } from './parse-script.ts';

export interface Import {
  readonly specifier: string;
  readonly place: Place;
}

/** What DOCUMENT, an MDX file, imports and exports from elsewhere, in order. */
export function importsOf({ tree, source }: CourseDocument): Import[] {
  const scripts = tree.children.filter((node) => isEsm(node)) as unknown as MdxEsm[];
  return scripts.flatMap(({ value, position }) => {
    const parsed = parseScript(value);
    if ('reason' in parsed) return [];
    return parsed.body.flatMap((statement): Import[] => {
      const from = 'source' in statement ? statement.source : undefined;
      if (typeof from?.value !== 'string') return [];
      const line = (position?.start.line ?? 1) + from.loc!.start.line - 1;
      return [{ specifier: from.value, place: { file: source.file, line, column: from.loc!.start.column + 1 } }];
    });
  });
}
