// The loaders of the collections, over one run of the stages.
import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { toHtml } from 'hast-util-to-html';
import { createDevRun } from './dev/create-dev-run.ts';
import type { ServiceData } from './entries.ts';
import { keepNotes, packText, type PageText } from './kept-notes.ts';
import { createHighlighter } from './markdown/highlight.ts';
import { withoutJsx } from './markdown/without-jsx.ts';
import type { Settings } from './options.ts';
import type { Notes } from './notes.ts';
import { runStages, type Run } from './run-stages.ts';
import { makeRecords } from './search/make-records.ts';
import { createSectionMarkdown } from './section-markdown.ts';
import { toSectionData } from './section-data.ts';
import { toServiceName } from './services/registry-schema.ts';
import { storeEntries, type Entry } from './store-entries.ts';

const names = ['sections', 'services', 'site', 'old', 'pictures'] as const;
type Name = (typeof names)[number];

/** Loaders for all collections; those that Astro loads together share a run. In dev an error leaves them as they were. */
export function createLoaders(settings: Settings): Record<Name, Loader> {
  const highlighter = createHighlighter();
  const runOnce = (root: string) => runStages(settings, root, highlighter);
  const start = settings.isDev ? createDevRun(runOnce) : runOnce;
  const served = new Set<Name>();
  let current: ReturnType<typeof start> | undefined;
  // A collection that comes a second time begins the next run.
  const runFor = (name: Name, root: string) => {
    if (served.has(name)) served.clear();
    if (!served.size) current = start(root);
    served.add(name);
    const run = current!;
    // The trees of all pages take more memory than all that follows.
    if (served.size === names.length) current = undefined;
    return run;
  };
  const loader = (name: Name, entriesOf: (run: Run, root: string) => Iterable<Entry>): Loader => ({
    name: `unscroll-${name}`,
    load: async (context) => {
      const root = realpathSync(fileURLToPath(context.config.root));
      const run = await runFor(name, root);
      if (run) await storeEntries(entriesOf(run, root), context);
    },
  });
  return {
    sections: loader('sections', (run, root) => sectionEntries(run, root, settings)),
    services: loader('services', ({ notes }) =>
      [...servicesOf(notes)].map(([id, data]) => ({ id, data: { ...data } })),
    ),
    site: loader('site', siteEntries),
    old: loader('old', ({ notes }) => [{ id: 'old', data: { ...notes.old } }]),
    pictures: loader('pictures', ({ pictures }) => [...pictures.copies].map(([id, path]) => ({ id, data: { path } }))),
  };
}

function* sectionEntries({ notes, modules, dates, paths }: Run, root: string, { site }: Settings): Iterable<Entry> {
  const links = Map.groupBy(notes.links, ({ place }) => place.file);
  const markdown = new Map(
    notes.documents.map((document) => {
      const { file } = document.source;
      return [
        file,
        createSectionMarkdown({ document, links: links.get(file) ?? [], addresses: notes.addresses, site }),
      ];
    }),
  );
  const frontMatter = new Map(notes.documents.map((document) => [document.source.file, document.frontMatter]));
  const mentions = Map.groupBy(notes.mentions, ({ page }) => page);
  const texts = new Map<string, PageText>();
  for (const [order, page] of notes.pages.entries()) {
    const module = modules.get(page.id);
    const { author, license } = frontMatter.get(page.file)!;
    const tracked = { changed: dates.get(page.id), path: paths.get(page.file), author, license };
    texts.set(
      page.id,
      packText({
        markdown: markdown.get(page.file)!(page),
        html: toHtml(module ? withoutJsx(page.body) : page.body),
        isModule: module !== undefined,
      }),
    );
    yield {
      id: page.id || 'home',
      data: toSectionData(page, order, tracked, mentions.get(page.id) ?? []),
      ...(module && {
        filePath: relative(root, module.path).replaceAll('\\', '/'),
        deferredRender: true,
        version: module.text,
      }),
    };
  }
  keepNotes(root, { texts, records: makeRecords(notes, servicesOf(notes)) });
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
