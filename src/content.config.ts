// Not from `astro:content`, which brings what renders entries: loading that takes longer than reading a course.
import { defineCollection } from 'astro/content/config';
import { createLoaders } from 'virtual:unscroll/loader';
import settings from 'virtual:unscroll/settings';
import { pictureEntry, sectionEntry, serviceEntry, siteEntry } from './entries.ts';

const loaders = createLoaders(settings);

export const collections = {
  sections: defineCollection({ loader: loaders.sections, schema: sectionEntry }),
  services: defineCollection({ loader: loaders.services, schema: serviceEntry }),
  site: defineCollection({ loader: loaders.site, schema: siteEntry }),
  pictures: defineCollection({ loader: loaders.pictures, schema: pictureEntry }),
};
