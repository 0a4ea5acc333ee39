// What pages show, one typed object each. Components read these and compute next to nothing.
import type { SectionData } from '../entries.ts';
import type { BrandPictures } from '../find-brand.ts';
import type { Words } from '../words/words.ts';
import type { ContentsItem } from './contents.ts';

export type { OldPage } from '../permalinks/resolve-old.ts';

export interface Link {
  readonly title: string;
  readonly address: string;
}

/** The picture that others show of a link to a course. */
export interface Card {
  readonly title: string;
  readonly siteName: string;
  /** How much there is to read. */
  readonly facts: string;
  readonly isRightToLeft: boolean;
  /** Name of its file. */
  readonly file: string;
  readonly address: string;
}

/** What every page has, whatever it shows. */
export interface BasePage {
  readonly title: string;
  /** Title of the window. */
  readonly documentTitle: string;
  readonly description: string;
  readonly lang: string;
  /** Where the language is written from right to left. */
  readonly dir: 'rtl' | undefined;
  readonly address: string;
  readonly siteName: string;
  readonly home: string;
  readonly services: Link | undefined;
  readonly search: string;
  /** Where the site's files are, for scripts. */
  readonly base: string;
  readonly words: Words;
  /** Language of the words, where it is not the page's. */
  readonly wordsLang: string | undefined;
  readonly brand: Brand;
  /** The same in all languages of the site, in the order in which they are offered; none where there is one. */
  readonly languages: readonly LanguageLink[];
  /** What stands at the foot; undefined where there is nothing to say. */
  readonly foot: Foot | undefined;
}

/** A language of the site; the title is its own name for itself. */
export interface LanguageLink extends Link {
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
  readonly isHere: boolean;
  /** Whether the address is that of the same page; else it is that of the nearest one above. */
  readonly isSame: boolean;
}

/** What a site is known by, as far as it isn't ours. */
export interface Brand extends BrandPictures {
  /** Links in the head. */
  readonly links: readonly Link[];
  /** Whether the stylesheet for all this is needed. */
  readonly hasStyles: boolean;
}

export interface Foot {
  /** The author's own line, HTML. */
  readonly html: string | undefined;
  readonly author: string | undefined;
  readonly license: { readonly title: string; readonly address?: string | undefined } | undefined;
  readonly source: Link | undefined;
}

export interface OutlineItem extends Link {
  readonly isCurrent: boolean;
  readonly isDraft: boolean;
  readonly depth: number;
}

/** The course that a page belongs to, with all its pages in order. */
export interface CourseOutline extends Link {
  readonly outline: readonly OutlineItem[];
}

/** A page that shows text of the notes. */
export interface NotesPageData extends BasePage {
  readonly id: string;
  readonly kind: SectionData['kind'];
  readonly titleHtml: string;
  /** What stands above the heading: badges and logos above the title of a file. */
  readonly aboveHtml: string;
  /** Whether the heading is the notes' own; if not it is marked as added. */
  readonly hasOwnHeading: boolean;
  readonly headingId: string | undefined;
  readonly breadcrumb: readonly Link[];
  readonly contents: readonly ContentsItem[];
  readonly course: CourseOutline | undefined;
  readonly children: readonly ChildLink[];
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
  /** Time to read the page, or all pages below it. */
  readonly minutes: number;
  /** How many sections stand below it. */
  readonly sections: number;
  /** Day of the last change: for machines (ISO 8601) and as the page's language writes it. */
  readonly changed: { readonly iso: string; readonly text: string } | undefined;
  readonly draft: boolean;
  /** Address of the author's own text of the page; home has none. */
  readonly markdown: string | undefined;
  readonly edit: string | undefined;
  readonly report: string | undefined;
  /** Services that the text names, in its order. */
  readonly servicesHere: readonly NamedService[];
  /** Other pages whose text names a service that is defined here. */
  readonly mentionedBy: readonly Link[];
  /** `file:line`, for the author's editor in dev. */
  readonly source: string;
  /** Only in releases. */
  readonly card: Card | undefined;
}

export interface NamedService extends Link {
  readonly isDefinedHere: boolean;
}

/** A page below another, as a list shows it. */
export interface ChildLink extends Link {
  readonly excerpt: string;
  readonly minutes: number;
  readonly draft: boolean;
}

export interface CourseLink extends ChildLink {
  readonly sections: readonly ChildLink[];
}

export interface ServiceLink extends Link {
  readonly id: string;
  readonly summary: string;
  readonly category: string;
  /** Short name, other and former names: what a filter looks at beside the name. */
  readonly otherNames: readonly string[];
}

/** A passage that mentions a service. */
export interface Passage {
  readonly address: string;
  /** Heading above it; undefined where that is the page's own. */
  readonly heading: string | undefined;
  /** The sentence, its mention marked and leading to the place. */
  readonly html: string;
}

/** The passages of one page. */
export interface PassageGroup extends Link {
  readonly passages: readonly Passage[];
}

export interface ServicePageData extends BasePage {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly former: readonly string[];
  readonly summary: string;
  readonly kind: string;
  readonly category: string;
  readonly homeLink: Link | undefined;
  /** Services named in the same passages, most often first. */
  readonly usedWith: readonly (Link & { readonly count: number })[];
  readonly passages: readonly PassageGroup[];
  readonly mentionCount: number;
}
