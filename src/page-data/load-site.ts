import { getCollection, getEntry } from 'astro:content';
import { kept } from 'virtual:unscroll/kept';
import settings from 'virtual:unscroll/settings';
import { createSite, type Site } from './site.ts';

/** The site as it is stored now; a build makes it once. */
export async function loadSite(): Promise<Site> {
  return settings.isDev ? makeSite() : (built ??= makeSite());
}

let built: Promise<Site> | undefined;

async function makeSite(): Promise<Site> {
  const [sections, services, site] = await Promise.all([
    getCollection('sections'),
    getCollection('services'),
    getEntry('site', 'site'),
  ]);
  const { mentions } = kept();
  const withMentions = ({ id, data }: (typeof sections)[number]) => ({
    id,
    data: { ...data, mentions: mentions.get(data.page) ?? [] },
  });
  return createSite({ sections: sections.map(withMentions), services, settings, site: site?.data ?? {} });
}
