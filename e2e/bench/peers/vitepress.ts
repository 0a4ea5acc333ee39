import { pathsOf, withFrontMatter, type BenchPage, type Peer } from './peer.ts';

/** A sidebar with all pages, as every site of this kind has. */
const config = (pages: readonly BenchPage[]) => `import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'Notes',
  cleanUrls: true,
  ignoreDeadLinks: true,
  themeConfig: {
    search: { provider: 'local' },
    sidebar: ${JSON.stringify(pages.map(({ id, title }) => ({ text: title, link: `/${id}` })))},
  },
});
`;

export const vitepress: Peer = {
  name: 'VitePress',
  packages: { vitepress: '1.6.4' },
  isModule: true,
  files: (pages) => ({
    'docs/.vitepress/config.mjs': config(pages),
    // Braces in somebody's notes are no code: without this a build stops at them.
    ...Object.fromEntries(
      pages.map((page) => {
        const body = `# ${page.title}\n\n:::: v-pre\n\n${page.body}\n\n::::`;
        return [`docs/${page.id || 'index'}.md`, withFrontMatter({ ...page, body })];
      }),
    ),
  }),
  command: ['node_modules/vitepress/bin/vitepress.js', 'build', 'docs'],
  output: 'docs/.vitepress/dist',
  caches: ['docs/.vitepress/cache'],
  address: (id) => `/${id}`,
  search: async (page, phrase) => {
    await page.locator('#local-search button').click();
    await page.locator('#localsearch-input').fill(phrase);
    return pathsOf(page, 'a.result');
  },
};
