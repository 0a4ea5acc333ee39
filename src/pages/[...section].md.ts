// The author's text of each page, beside the page.
import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';

export const getStaticPaths = (async () =>
  (await getCollection('sections'))
    .filter(({ data }) => data.page !== '')
    .map(({ data, body }) => ({ params: { section: data.page }, props: { body } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props['body'] as string, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
