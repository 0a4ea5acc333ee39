// Pictures of the site: those beside the notes as they are, under names that change with their content, and cards.
import { readFile } from 'node:fs/promises';
import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSite } from '../../page-data/load-site.ts';
import { pageKey } from '../../page-data/page-key.ts';
import type { Card } from '../../page-data/page-types.ts';

const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

interface Props extends Record<string, unknown> {
  /** Of the file that is copied; cards are drawn. */
  readonly path?: string;
  readonly card?: Card;
}

export const getStaticPaths = (async () => {
  const pictures = await getCollection('pictures');
  const { cards } = await loadSite();
  return [
    ...pictures.map(({ id, data }) => ({ params: { file: id }, props: { path: data.path } })),
    ...cards.map((card) => ({ params: { file: card.file }, props: { card }, cacheKey: pageKey({}, card) })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ params, props: { path, card } }) => {
  const kind = params['file']!.split('.').at(-1)!;
  const bytes = card
    ? await import('../../publish/draw-card.ts').then(({ drawCard }) => drawCard(card))
    : await readFile(path!);
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': types[kind] ?? 'application/octet-stream' },
  });
};
