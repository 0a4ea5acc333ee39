import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';

const versions = {
  astro: '7.3.5',
  '@astrojs/markdown-remark': '7.3.1',
  '@astrojs/starlight': '0.42.4',
  sharp: '0.35.5',
};

const checkReport = z.object({
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      source: z.object({ file: z.string(), lines: z.object({ start: z.number(), end: z.number() }) }),
    }),
  ),
});

const config = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({ integrations: [starlight({ title: 'Notes' })] });
`;

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Writes a Starlight site into DIR with one page for each page that Unscroll makes of NOTES (a Markdown file or a
 * folder of them), and installs what it needs, exactly these versions. @returns DIR.
 */
export function makeStarlightSite(notes: string, dir: string): string {
  const docs = join(dir, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(dir, 'astro.config.mjs'), config);
  writeFileSync(join(dir, 'src/content.config.ts'), collections);
  install(dir);
  for (const [name, text] of pagesOf(notes)) {
    mkdirSync(dirname(join(docs, name)), { recursive: true });
    writeFileSync(join(docs, name), text);
  }
  return dir;
}

function install(dir: string): void {
  const settings = JSON.stringify({ private: true, type: 'module', dependencies: versions }, undefined, 2);
  const file = join(dir, 'package.json');
  if (existsSync(join(dir, 'node_modules')) && existsSync(file) && readFileSync(file, 'utf8') === settings) return;
  writeFileSync(file, settings);
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: dir, stdio: 'inherit' });
  if (status !== 0) throw new Error('Starlight could not be installed.');
}

/** Name and Markdown of each page that Unscroll makes of NOTES: its own lines of them, below its title. */
function pagesOf(notes: string): [string, string][] {
  const { stdout } = spawnSync(process.execPath, ['src/cli/cli.ts', 'check', notes, '--no-services', '--json'], {
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  return checkReport.parse(JSON.parse(stdout)).sections.map(({ id, title, source }) => {
    const { start, end } = source.lines;
    const own = readFileSync(source.file, 'utf8')
      .split(/\r?\n/)
      .slice(start - 1, end);
    const body = own.slice(own[0]?.startsWith('#') ? 1 : 0).join('\n');
    return [`${id || 'index'}.md`, `---\ntitle: ${JSON.stringify(title)}\n---\n${body}\n`];
  });
}
