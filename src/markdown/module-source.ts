import { isEsm, type MdxEsm } from '../read/mdx-nodes.ts';
import type { CourseDocument, FrontMatter, NotesPage, Root, RootContent } from '../types.ts';

/**
 * A page with components, as it is handed to Astro's MDX compiler: not as text, which would have to be read and finished
 * a second time, but as the finished tree. It is written into a file whose name ends with `.mdx`.
 */
export interface ModuleSource {
  /** The author's file as messages name it, and where it is: imports are resolved from there. */
  readonly file: string;
  readonly path: string;
  readonly frontMatter: FrontMatter;
  /** First lines of the file's imports and exports, by their text. */
  readonly scriptLines: readonly (readonly [text: string, line: number])[];
  /** The file's imports and exports, then the page's body. */
  readonly tree: Root;
}

/** The text of the file that PAGE, finished and from DOCUMENT, is compiled from. */
export function toModuleText(page: NotesPage, document: CourseDocument): string {
  const scripts = document.tree.children.filter((node) => isEsm(node)) as unknown as MdxEsm[];
  const source: ModuleSource = {
    file: document.source.file,
    path: document.source.path,
    frontMatter: document.frontMatter,
    scriptLines: scripts.map(({ value, position }) => [value, position?.start.line ?? 1]),
    tree: { type: 'root', children: [...(scripts as unknown as RootContent[]), ...page.body.children] },
  };
  // Without positions, so that a module changes only with its own content.
  return JSON.stringify(source, (key, value: unknown) => (key === 'position' ? undefined : value));
}

/** The reverse of `toModuleText`. */
export function fromModuleText(text: string): ModuleSource {
  return JSON.parse(text) as ModuleSource;
}
