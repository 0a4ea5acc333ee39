import { pathsOf, withFrontMatter, type Peer } from './peer.ts';

const config = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({ integrations: [starlight({ title: 'Notes' })] });
`;

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

export const starlight: Peer = {
  name: 'Starlight',
  packages: {
    '@astrojs/starlight': '0.42.4',
    astro: '7.3.5',
    '@astrojs/markdown-remark': '7.3.1',
    sharp: '0.35.5',
  },
  isModule: true,
  files: (pages) => ({
    'astro.config.mjs': config,
    'src/content.config.ts': collections,
    ...Object.fromEntries(pages.map((page) => [`src/content/docs/${page.id || 'index'}.md`, withFrontMatter(page)])),
  }),
  command: ['node_modules/astro/bin/astro.mjs', 'build'],
  output: 'dist',
  caches: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
  address: (id) => (id ? `/${id}/` : '/'),
  search: async (page, phrase) => {
    await page.locator('button[data-open-modal]').click();
    await page.locator('.pagefind-ui__search-input').fill(phrase);
    return pathsOf(page, '.pagefind-ui__result-link');
  },
};
