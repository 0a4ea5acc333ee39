// What the collections hold: the shape of their entries, checked by Zod on the way in.
import * as z from 'zod';
import type { About } from './find-about.ts';
import type { BrandPictures } from './find-brand.ts';
import type { Mention } from './services/services.ts';
import type { OtherLanguage } from './translations/translations.ts';

const target = z.object({ page: z.string(), heading: z.string().optional() });

/** An entry of `sections`: a page that shows text of the notes. Its id is the page's, `home` for home. */
export const sectionEntry = z.object({
  page: z.string(),
  kind: z.enum(['home', 'course', 'group', 'section']),
  course: z.string(),
  parent: z.string(),
  title: z.string(),
  /** Inner HTML of the page's own heading; empty where the notes have none for it. */
  titleHtml: z.string(),
  /** HTML of what stands above that heading. */
  aboveHtml: z.string(),
  file: z.string(),
  /** The file's path in its repository; absent where git cannot tell. */
  path: z.string().optional(),
  lines: z.object({ start: z.number(), end: z.number() }),
  lang: z.string(),
  description: z.string().optional(),
  /** First sentences of the text. */
  excerpt: z.string(),
  draft: z.boolean(),
  headings: z.array(z.object({ id: z.string(), depth: z.number(), text: z.string() })),
  words: z.number(),
  /** Position among all pages. */
  order: z.number(),
  /** Day of the last change, ISO 8601; absent where git cannot tell. */
  changed: z.string().optional(),
  /** What its file says of its author and licence. */
  author: z.string().optional(),
  license: z.string().optional(),
});

/** An entry of `services`: one service of the registry. */
export const serviceEntry = z.object({
  name: z.string(),
  short: z.string().optional(),
  aliases: z.array(z.string()),
  former: z.array(z.string()),
  kind: z.string(),
  category: z.string().optional(),
  summary: z.string().optional(),
  home: target.optional(),
});

/** The one entry of `site`: what the notes say of themselves. */
export const siteEntry = z.object({
  /** The language of the site as a whole. */
  lang: z.string().optional(),
  label: z.object({ one: z.string(), many: z.string() }).optional(),
  /** What there is in other languages. */
  others: z.custom<readonly OtherLanguage[]>().optional(),
  /** Whose the notes are, what they may be used for, where they come from. */
  about: z.custom<About>().optional(),
  /** The pictures that the site is known by. */
  brand: z.custom<BrandPictures>().optional(),
});

/** An entry of `pictures`: a file that is copied beside the pages. Its id is its file name there. */
export const pictureEntry = z.object({ path: z.string() });

export type StoredSection = z.infer<typeof sectionEntry>;

/** The same with what is kept beside the collection (see kept-notes.ts). */
export interface SectionData extends StoredSection {
  /** Services named in the text, in its order. */
  readonly mentions: readonly Omit<Mention, 'page'>[];
}

export type ServiceData = z.infer<typeof serviceEntry>;
export type SiteData = z.infer<typeof siteEntry>;
