// What a run hands to Astro's store, what it keeps beside it, and what is indexed of it.
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import type { ServiceData } from './entries.ts';
import { type BuildPlace, indexWork, type IndexWork } from './index-work.ts';
import type { KeptNotes, PageText } from './kept-notes.ts';
import { withoutJsx } from './markdown/without-jsx.ts';
import type { Notes } from './notes.ts';
import { type Key, partKey, rememberedFact } from './remember.ts';
import type { Run } from './run-stages.ts';
import { makeRecords } from './search/make-records.ts';
import { blocksBelow } from './search/read-blocks.ts';
import type { IndexedPage } from './search/indexed-page.ts';
import { toSectionData } from './section-data.ts';
import { createSectionMarkdown } from './section-markdown.ts';
import { toServiceName } from './services/registry-schema.ts';
import type { Entry } from './store-entries.ts';
import type { NotesPage } from './types.ts';

/** The collections. */
export const names = ['sections', 'services', 'site', 'pictures'] as const;
export type Name = (typeof names)[number];

export interface StoredNotes {
  readonly entries: Readonly<Record<Name, readonly Entry[]>>;
  readonly kept: KeptNotes;
}

/** What RUN leaves, for Astro in ROOT; SITE is the site's address. Texts are made when they are looked at. */
export function toStored(run: Run, root: string, site: string | undefined): StoredNotes {
  const { notes, pictures } = run;
  const textOf = textsOf(run, site);
  return {
    entries: {
      sections: sectionsOf(run, root),
      services: [...servicesOf(notes)].map(([id, data]) => ({ id, data: { ...data } })),
      site: siteEntries(run),
      pictures: [...pictures.copies].map(([id, path]) => ({ id, data: { path } })),
    },
    kept: {
      texts: new Map(notes.pages.map((page) => [page.id, textOf(page)])),
      mentions: Map.groupBy(notes.mentions, ({ page }) => page),
      old: notes.old,
      records: makeRecords(notes, servicesOf(notes)),
    },
  };
}

/** Begins to index what RUN leaves, for the site at PLACE. @param withPack whether there will be a one-file edition */
export function indexRun(
  { notes }: Run,
  { records, texts }: KeptNotes,
  place: BuildPlace,
  withPack: boolean,
): Promise<IndexWork> {
  const pages = new Map(notes.pages.map((page) => [page.id, page]));
  return indexWork(
    records,
    (record, make) => {
      const { key, body } = pages.get(record.page)!;
      const shown = createHash('sha256')
        .update(JSON.stringify([records.lang, record]))
        .update(texts.get(record.page)!.html);
      const seen = partKey(key, `shown as ${shown.digest('base64')}`);
      return indexed({ key: seen, make: () => make(blocksBelow(record.opening, body)) });
    },
    place,
    withPack,
  );
}

const indexed = rememberedFact(
  'indexed',
  ({ make }: { readonly key: Key | undefined; readonly make: () => IndexedPage }) => make(),
);

function sectionsOf({ notes, modules, dates, paths }: Run, root: string): Entry[] {
  const frontMatter = new Map(notes.documents.map((document) => [document.source.file, document.frontMatter]));
  return notes.pages.map((page, order): Entry => {
    const module = modules.get(page.id);
    const { author, license } = frontMatter.get(page.file)!;
    const tracked = { changed: dates.get(page.id), path: paths.get(page.file), author, license };
    return {
      id: page.id || 'home',
      data: toSectionData(page, order, tracked),
      ...(module && {
        filePath: relative(root, module.path).replaceAll('\\', '/'),
        deferredRender: true,
        version: module.text,
      }),
    };
  });
}

/** What makes the text of a page of RUN, when it is asked for it. */
function textsOf({ notes, modules }: Run, site: string | undefined): (page: NotesPage) => PageText {
  const links = Map.groupBy(notes.links, ({ place }) => place.file);
  const documents = new Map(notes.documents.map((document) => [document.source.file, document]));
  const writers = new Map<string, ReturnType<typeof createSectionMarkdown>>();
  const writerFor = (file: string) => {
    const known = writers.get(file);
    if (known) return known;
    const { addresses } = notes;
    const made = createSectionMarkdown({
      document: documents.get(file)!,
      links: links.get(file) ?? [],
      addresses,
      site,
    });
    writers.set(file, made);
    return made;
  };
  return (page) => {
    const isModule = modules.has(page.id);
    return {
      get markdown() {
        return writerFor(page.file)(page);
      },
      get html() {
        return toHtml(isModule ? withoutJsx(page.body) : page.body);
      },
      isModule,
    };
  };
}

function servicesOf({ registry, homes }: Notes): ReadonlyMap<string, ServiceData> {
  // In the order of Astro's store.
  const services = (registry?.registry.services ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return new Map(
    services.map(({ id, name, short, aliases, former, kind, category, summary }) => {
      const home = homes.get(id);
      const data: ServiceData = {
        name: toServiceName(name).name,
        ...(short === undefined ? {} : { short: toServiceName(short).name }),
        aliases: aliases.map((alias) => toServiceName(alias).name),
        former: former.map((alias) => toServiceName(alias).name),
        kind,
        ...(category === undefined ? {} : { category }),
        ...(summary === undefined ? {} : { summary }),
        ...(home ? { home } : {}),
      };
      return [id, data];
    }),
  );
}

function siteEntries({ notes, others, about, brand }: Run): Entry[] {
  const label = notes.registry?.registry.label;
  return [{ id: 'site', data: { lang: notes.lang, ...(label ? { label } : {}), others, about, brand } }];
}
