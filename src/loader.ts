// The loaders of the collections. They share one run over the notes:
// 1 read the files   2 run the stages (notes.ts)   3 finish each page's tree   4 ask git for dates   5 store what changed
import type { Loader, LoaderContext } from 'astro/loaders';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { gatherInput } from './gather-input.ts';
import { changedDates } from './git-dates.ts';
import { finishPages } from './markdown/finish-pages.ts';
import { makeNotes, type Notes } from './notes.ts';
import { findPictures, type Pictures } from './find-pictures.ts';
import { formatFindings, NotesError } from './problems.ts';
import { toServiceName } from './services/registry-schema.ts';
import type { NotesPage, Root } from './types.ts';
import type { SectionData, ServiceData } from './entries.ts';
import type { Settings } from './options.ts';

interface Run {
  readonly notes: Notes;
  readonly pictures: Pictures;
}

/** Loaders for `sections`, `services`, `site`, `old` and `pictures` over one run; in dev they run again when a file is saved. */
export function createLoaders(
  settings: Settings,
): Record<'sections' | 'services' | 'site' | 'old' | 'pictures', Loader> {
  let current: Promise<Run> | undefined;
  const run = () => (current ??= runStages(settings));
  const stores: (() => Promise<void>)[] = [];
  const loader = (name: string, store: (run: Run, context: LoaderContext) => Promise<void>): Loader => ({
    name: `unscroll-${name}`,
    load: async (context) => {
      const load = async () => store(await run(), context);
      stores.push(load);
      await load();
      if (name === 'sections' && context.watcher)
        watch(context, settings, async () => {
          current = undefined;
          for (const again of stores) await again();
        });
    },
  });
  return {
    sections: loader('sections', storeSections(settings)),
    services: loader('services', storeServices),
    site: loader('site', storeSite),
    old: loader('old', storeOld),
    pictures: loader('pictures', storePictures),
  };
}

async function runStages(settings: Settings): Promise<Run> {
  const notes = makeNotes(gatherInput(settings));
  if (notes.hasErrors || (settings.strict && notes.findings.length)) throw new NotesError(notes.findings);
  if (notes.findings.length) console.warn(formatFindings(notes.findings));
  const pictures = findPictures(notes, settings);
  await finishPages(notes.pages, { find: pictures.find, lang: settings.lang, withLines: settings.isDev });
  return { notes, pictures };
}

function storeSections(settings: Settings) {
  return async ({ notes }: Run, context: LoaderContext) => {
    const dates = changedDates(notes.documents, notes.pages);
    const mentions = Map.groupBy(notes.mentions, ({ page }) => page);
    const kept = new Set<string>();
    for (const [order, page] of notes.pages.entries()) {
      const id = page.id || 'home';
      const html = page.isModule ? '' : toHtml(page.body);
      const data: SectionData = {
        page: page.id,
        kind: page.kind,
        course: page.course,
        parent: page.parent,
        title: page.title,
        titleHtml: toHtml({ type: 'root', children: [...page.titleTree] } as Root),
        file: page.file,
        lines: page.lines,
        lang: page.lang,
        ...(page.description === undefined ? {} : { description: page.description }),
        excerpt: excerptOf(page),
        draft: page.draft,
        headings: page.headings.map(({ id, depth, text }) => ({ id, depth, text })),
        words: page.words,
        order,
        ...(dates.has(page.id) ? { changed: dates.get(page.id)! } : {}),
        mentions: (mentions.get(page.id) ?? []).map(({ page: _, heading, ...mention }) => ({
          ...mention,
          ...(heading === undefined ? {} : { heading }),
        })),
      };
      kept.add(id);
      context.store.set({
        id,
        data: await context.parseData({ id, data }),
        digest: context.generateDigest({ data, html }),
        rendered: { html },
      });
    }
    for (const id of context.store.keys()) if (!kept.has(id)) context.store.delete(id);
    context.meta.set('root', settings.root);
  };
}

async function storeServices({ notes }: Run, context: LoaderContext): Promise<void> {
  context.store.clear();
  for (const service of notes.registry?.registry.services ?? []) {
    const home = notes.homes.get(service.id);
    const data: ServiceData = {
      name: toServiceName(service.name).name,
      ...(service.short === undefined ? {} : { short: toServiceName(service.short).name }),
      aliases: service.aliases.map((alias) => toServiceName(alias).name),
      former: service.former.map((alias) => toServiceName(alias).name),
      kind: service.kind,
      ...(service.category === undefined ? {} : { category: service.category }),
      ...(service.summary === undefined ? {} : { summary: service.summary }),
      ...(home ? { home } : {}),
    };
    context.store.set({ id: service.id, data: await context.parseData({ id: service.id, data: { ...data } }) });
  }
}

async function storeSite({ notes }: Run, context: LoaderContext): Promise<void> {
  const label = notes.registry?.registry.label;
  context.store.set({
    id: 'site',
    data: await context.parseData({ id: 'site', data: { ...(label ? { label } : {}), old: notes.old } }),
  });
}

async function storeOld({ notes }: Run, context: LoaderContext): Promise<void> {
  context.store.set({ id: 'old', data: await context.parseData({ id: 'old', data: { ...notes.old } }) });
}

async function storePictures({ pictures }: Run, context: LoaderContext): Promise<void> {
  context.store.clear();
  for (const [id, path] of pictures.copies)
    context.store.set({ id, data: await context.parseData({ id, data: { path } }) });
}

function watch(context: LoaderContext, settings: Settings, rerun: () => Promise<void>): void {
  const isOurs = (path: string) =>
    settings.notes.some((notes) => path.startsWith(notes)) || path === settings.registry?.path;
  let timer: NodeJS.Timeout | undefined;
  context.watcher!.add([...settings.notes, ...(settings.registry ? [settings.registry.path] : [])]);
  context.watcher!.on('all', (_event, path) => {
    if (!isOurs(path)) return;
    clearTimeout(timer);
    // Editors truncate a file before they write it.
    timer = setTimeout(
      () =>
        void rerun().catch((error: unknown) =>
          context.logger.error(error instanceof Error ? error.message : String(error)),
        ),
      80,
    );
  });
}

const excerptLength = 240;

/** The first paragraph's words, cut at a sentence's or word's end. */
function excerptOf(page: NotesPage): string {
  const paragraph = page.body.children.find(
    (node) => node.type === 'element' && node.tagName === 'p' && toString(node).trim().length > 40,
  );
  const text = paragraph ? toString(paragraph).replace(/\s+/g, ' ').trim() : '';
  if (text.length <= excerptLength) return text;
  const cut = text.slice(0, excerptLength);
  const sentence = cut.lastIndexOf('. ');
  return sentence > excerptLength / 2 ? cut.slice(0, sentence + 1) : `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
