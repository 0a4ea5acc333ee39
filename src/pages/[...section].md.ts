// The author's text of each page, beside the page.
import { getCollection } from 'astro:content';
import { textOf } from 'virtual:unscroll/texts';
import { textKey } from '../page-data/page-key.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

export const getStaticPaths = (async () =>
  (await getCollection('sections'))
    .filter(({ data }) => data.page !== '')
    .map(({ data }) => ({
      params: { section: data.page },
      cacheKey: textKey(textOf(data.page).markdown),
    }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(textOf(params['section']!).markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
