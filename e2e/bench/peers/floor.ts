import { withFrontMatter, type Peer } from './peer.ts';

/** The least that could be called a site: Markdown to HTML in a loop, then Pagefind. No design, no links, no checks. */
const script = `import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import * as pagefind from 'pagefind';

const markdown = new MarkdownIt({ html: true });
rmSync('dist', { recursive: true, force: true });
for (const name of readdirSync('pages', { recursive: true })) {
  if (!name.endsWith('.md')) continue;
  const [, title, body] = /^---\\ntitle: (.*)\\n---\\n([^]*)$/.exec(readFileSync(join('pages', name), 'utf8'));
  const heading = JSON.parse(title);
  const file = join('dist', name === 'index.md' ? 'index.html' : name.replace(/\\.md$/, '/index.html'));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    \`<!doctype html><html lang="en"><title>\${heading}</title><main><h1>\${heading}</h1>\${markdown.render(body)}</main></html>\`,
  );
}
const { index } = await pagefind.createIndex();
await index.addDirectory({ path: 'dist' });
await index.writeFiles({ outputPath: 'dist/pagefind' });
await pagefind.close();
`;

export const floor: Peer = {
  name: 'Markdown loop and Pagefind',
  packages: { 'markdown-it': '15.0.3', pagefind: '1.6.0' },
  isModule: true,
  files: (pages) => ({
    'build.mjs': script,
    ...Object.fromEntries(pages.map((page) => [`pages/${page.id || 'index'}.md`, withFrontMatter(page)])),
  }),
  command: ['build.mjs'],
  output: 'dist',
  caches: [],
  address: (id) => (id ? `/${id}/` : '/'),
  search: (page, phrase) =>
    page.evaluate(async (query) => {
      const script = '/pagefind/pagefind.js';
      const pagefind = (await import(script)) as {
        readonly search: (
          text: string,
        ) => Promise<{ readonly results: readonly { data: () => Promise<{ url: string }> }[] }>;
      };
      const { results } = await pagefind.search(query);
      const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return found.map(({ url }) => decodeURIComponent(url));
    }, phrase),
};
