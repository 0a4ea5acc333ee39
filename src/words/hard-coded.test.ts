// A site whose notes have no Latin letters, in the pseudo-language: plain letters on its pages are hard-coded words.
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromHtml } from 'hast-util-from-html';
import { visitParents } from 'unist-util-visit-parents';
import { afterAll, beforeAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'pseudo-'));
const site = join(folder, 'site');
const spoken = ['alt', 'ariaLabel', 'label', 'placeholder', 'title'];
// Names of keys and of the author's files are no words of ours; dates are written by the browser's own tables.
const quiet = new Set(['script', 'style', 'kbd', 'time']);

beforeAll(() => {
  const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  execFileSync(process.execPath, [
    at('../cli/cli.ts'),
    'build',
    at('fixtures/greek/notes.md'),
    '--lang',
    'en-XA',
    '--out',
    site,
  ]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function plainWords(html: string): string[] {
  const found: string[] = [];
  const note = (text: unknown) => {
    if (/[a-z]{2}/i.test(String(text))) found.push(String(text).trim());
  };
  visitParents(fromHtml(html), (node, parents) => {
    if (parents.some((parent) => 'tagName' in parent && quiet.has(parent.tagName))) return;
    if (node.type === 'text') note(node.value);
    if (node.type === 'element') for (const name of spoken) note(node.properties[name] ?? '');
  });
  return found;
}

it('finds a word that is hard-coded', () => {
  expect(plainWords('<p title="Ｆｉｎｅ">Hard-coded <kbd>Ctrl</kbd></p>')).toEqual(['Hard-coded']);
});

it('has no page with a word that is not from the dictionary', () => {
  const pages = globSync('**/*.html', { cwd: site });
  expect(pages).toEqual(expect.arrayContaining(['index.html', '404.html', 'search/index.html', 'services/index.html']));
  const byPage = pages.map((page) => [page, plainWords(readFileSync(join(site, page), 'utf8'))] as const);
  expect(byPage.filter(([, words]) => words.length)).toEqual([]);
});
