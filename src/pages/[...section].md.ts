// The author's text of each page, beside the page. Builds write these files themselves (see write-texts.ts).
import { getCollection } from 'astro:content';
import settings from 'virtual:unscroll/settings';
import { textOf } from 'virtual:unscroll/kept';
import type { APIRoute, GetStaticPaths } from 'astro';

export const getStaticPaths = (async () =>
  (settings.isDev ? await getCollection('sections') : [])
    .filter(({ data }) => data.page !== '')
    .map(({ data }) => ({ params: { section: data.page } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(textOf(params['section']!).markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
