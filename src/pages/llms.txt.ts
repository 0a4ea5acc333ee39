// What the site has, for programs that read Markdown rather than pages.
import type { APIRoute } from 'astro';
import { loadSite } from '../page-data/load-site.ts';
import { makeLlms } from '../publish/make-llms.ts';

export const GET: APIRoute = async ({ site }) => {
  const { page, notesPages } = await loadSite();
  const { siteName, description } = page('', '');
  const pages = notesPages()
    .filter(({ kind, draft }) => kind !== 'home' && !draft)
    .map(({ title, address, description, course }) => {
      const markdown = address.replace(/\/$/, '.md');
      return {
        title,
        address: site ? new URL(markdown, site).href : markdown,
        summary: description,
        course: course?.title ?? title,
      };
    });
  return new Response(makeLlms(siteName, description, pages));
};
