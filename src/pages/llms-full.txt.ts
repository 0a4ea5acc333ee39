// The text of all pages, in their order.
import { getCollection } from 'astro:content';
import { textOf } from 'virtual:unscroll/kept';
import type { APIRoute } from 'astro';

export const GET: APIRoute = async () => {
  const sections = (await getCollection('sections')).sort((a, b) => a.data.order - b.data.order);
  return new Response(sections.map(({ data }) => textOf(data.page).markdown).join('\n'));
};
