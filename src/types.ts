// The data that passes between the stages: plain, readonly, serialisable but for the trees.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Key } from './remember.ts';

export type { Element, ElementContent, Root, RootContent };

/** A place in the author's file. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** First and last line, both inclusive, counted from 1. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

export type CourseFormat = 'md' | 'mdx';

/** One long file as it comes from the disk. `file` is what messages name; `path` is absolute. */
export interface SourceFile {
  readonly file: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Its name without ending, where that is not the one in `path`: a translation goes by the name of its original. */
  readonly name?: string;
  /** Path of the file that it translates. */
  readonly translates?: string;
}

/** What an author may say at the top of a course file. */
export interface FrontMatter {
  readonly title?: string | undefined;
  readonly slug?: string | undefined;
  readonly description?: string | undefined;
  readonly lang?: string | undefined;
  readonly order?: number | undefined;
  readonly author?: string | undefined;
  readonly license?: string | undefined;
  /** Level of the headings that begin a page (1 to 6). */
  readonly split?: number | undefined;
  /** The file that this one translates, as it lies from here; false where its name only looks like a translation's. */
  readonly translates?: string | false | undefined;
}

/** The result of `read`: one tree, its footnotes apart, and what was left out. */
export interface CourseDocument {
  /** Stands for the text and how it was read (see remember.ts). */
  readonly key: Key | undefined;
  readonly source: SourceFile;
  readonly format: CourseFormat;
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly tree: Root;
  /** Language that the author says or that the text is clearly in, a BCP 47 tag. */
  readonly lang: string | undefined;
  /** All headings in order, those dropped among them. */
  readonly headings: ReadonlyMap<Element, FileHeading>;
  /** Footnote definitions by id, as the list items that a page shows. */
  readonly footnotes: ReadonlyMap<string, Element>;
  readonly dropped: readonly Dropped[];
  readonly tidied: readonly Tidied[];
}

/** A heading as GitHub shows the whole file. */
export interface FileHeading {
  /** GitHub's anchor; empty where the heading has no letters. */
  readonly anchor: string;
  /** The text that the anchor is made of, before any word was repaired. */
  readonly text: string;
  /** An id that the author gave it. */
  readonly authored?: string | undefined;
}

/** A hand-made contents list that a generated one replaces. */
export interface Dropped {
  readonly file: string;
  readonly lines: LineRange;
  readonly links: readonly DroppedLink[];
  /** GitHub's anchor of the heading that went along. */
  readonly anchor?: string | undefined;
}

export interface DroppedLink {
  readonly href: string;
  readonly place: Place;
}

/** A repair of the author's markup: which rule, where. */
export interface Tidied {
  readonly rule: string;
  readonly place: Place;
}

export interface Heading {
  /** Anchor on its page. */
  readonly id: string;
  /** Anchor that GitHub gives the heading in the whole file. */
  readonly fileAnchor: string;
  /** Level on its page: the page's own heading is 1, and none is skipped below. */
  readonly depth: number;
  /** Level in the author's file. */
  readonly sourceDepth: number;
  readonly text: string;
  readonly place: Place;
}

export type PageKind = 'home' | 'course' | 'group' | 'section';

/** A page that shows text of the notes. Ids: '' for home, 'course', 'course/section'. */
export interface NotesPage {
  /** Stands for the text of the page, its id and those of its headings, before anything is linked. */
  readonly key: Key | undefined;
  readonly id: string;
  readonly kind: PageKind;
  /** Id of the course, '' on home. */
  readonly course: string;
  /** Id of the group or course above. */
  readonly parent: string;
  readonly title: string;
  readonly file: string;
  readonly format: CourseFormat;
  readonly lines: LineRange;
  readonly place: Place;
  readonly lang: string;
  readonly description?: string | undefined;
  readonly draft: boolean;
  /** The page's own heading first, where it has one. */
  readonly headings: readonly Heading[];
  /** What stands above the page's own heading: badges and logos above the title of a file. */
  readonly above: Root;
  /** The heading element's content. */
  readonly titleTree: readonly ElementContent[];
  /** What stands below the page's own heading. */
  readonly body: Root;
  /** Whether the body holds JSX, expressions or components and must be compiled as a module. */
  readonly isModule: boolean;
  readonly words: number;
}

/** A heading on a page; without `heading` the page itself. */
export interface Target {
  readonly page: string;
  readonly heading?: string | undefined;
}
