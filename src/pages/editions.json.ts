// Which edition of its text each page holds, so that home can tell a reader which sections are not what they were.
import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import { textOf } from 'virtual:unscroll/kept';
import settings from 'virtual:unscroll/settings';
import type { APIRoute } from 'astro';
import { createAddresses } from '../permalinks/addresses.ts';

/** A short hash of the author's text by address. */
export const GET: APIRoute = async () => {
  const addresses = createAddresses(settings.base);
  const editions = (await getCollection('sections'))
    .filter(({ data }) => data.page !== '')
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ data }) => [addresses.of({ page: data.page }), editionOf(textOf(data.page).markdown)]);
  return Response.json(Object.fromEntries(editions));
};

function editionOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}
