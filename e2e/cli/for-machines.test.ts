// What a site says to other programs, read by programs that others wrote.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { validateManifest } from '@pwabuilder/manifest-validation';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { runCli } from './run-cli.ts';

const notes = `# Knots\n\nHow to tie them, and what each is good for.\n\n## Bowline\n\nA loop that holds, and that comes undone when it should, however much it was pulled.\n`;
let folder: string;
const read = (path: string) => readFileSync(join(folder, 'site', path), 'utf8');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'machines-'));
  writeFileSync(join(folder, 'knots.md'), notes);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('-c', 'user.name=Ann', '-c', 'user.email=ann@notes.example', 'commit', '-qm', 'Knots');
  const { code, err } = await runCli(folder, 'build', 'knots.md', '--split', '2', '--site', 'https://notes.example');
  expect(code, err).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the web manifest makes an app that can be installed', async () => {
  const manifest = JSON.parse(read('manifest.webmanifest')) as Parameters<typeof validateManifest>[0];
  const invalid = (await validateManifest(manifest)).filter(({ valid, category }) => !valid && category !== 'optional');
  expect(invalid.map(({ member, errorString }) => `${member}: ${errorString}`)).toEqual([]);
  const broken = await validateManifest({ ...manifest, icons: [] });
  expect(broken.some(({ valid, member }) => !valid && member === 'icons')).toBe(true);
});

it('the structured data of a section says what search engines ask for', async () => {
  const data = new WebAutoExtractor({ addLocation: true }).parse(read('knots/bowline/index.html'));
  expect(Object.keys(data.jsonld).sort()).toEqual(['BreadcrumbList', 'TechArticle']);
  expect(await new Validator().validate(data)).toEqual([]);
});

it('feed and sitemap are well-formed, with what their formats require', () => {
  const names = (xml: string) => [...xml.matchAll(/<([a-z]+)[\s>/]/g)].map(([, name]) => name);
  const feed = read('feed.xml');
  expect(() => fromXml(feed)).not.toThrow();
  // RFC 4287, 4.1.1 and 4.1.2.
  expect(names(feed)).toEqual(expect.arrayContaining(['feed', 'id', 'title', 'updated', 'author', 'entry', 'link']));
  const sitemap = read('sitemap.xml');
  expect(() => fromXml(sitemap)).not.toThrow();
  expect(sitemap).toContain('xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"');
});
