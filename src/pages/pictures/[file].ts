// Pictures that stand beside the notes, copied as they are under a name that changes with their content.
import { readFile } from 'node:fs/promises';
import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';

const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

export const getStaticPaths = (async () => {
  const pictures = await getCollection('pictures');
  return pictures.map(({ id, data }) => ({ params: { file: id }, props: { path: data.path } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: string }> = async ({ params, props }) => {
  const kind = params['file']!.split('.').at(-1)!;
  return new Response(await readFile(props.path), {
    headers: { 'content-type': types[kind] ?? 'application/octet-stream' },
  });
};
