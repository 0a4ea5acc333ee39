import * as fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { describe, expect, it } from 'vitest';
import type { Element, NotesPage, Root, Target } from '../types.ts';
import { registrySchema } from './registry-schema.ts';
import { services, type Mention } from './services.ts';

const registry = (link = 'heading') =>
  registrySchema.parse({
    link,
    vendors: ['Amazon', 'AWS'],
    services: [
      { id: 's3', name: 'Amazon S3', short: 'S3' },
      { id: 'glue', name: 'AWS Glue', short: 'Glue' },
      { id: 'databrew', name: 'AWS Glue DataBrew' },
      { id: 'vpc', name: 'virtual private cloud', short: 'VPC' },
    ],
  });

function pageOf(html: string): NotesPage {
  const body = fromHtml(html, { fragment: true });
  const place = { file: 'notes.md', line: 1, column: 1 };
  const headings: NotesPage['headings'][number][] = [];
  visit(body, 'element', (node) => {
    if (!/^h[2-6]$/.test(node.tagName)) return;
    const id = (node.properties['id'] ??= `h-${headings.length}`);
    const depth = Number(node.tagName[1]);
    headings.push({ id: String(id), fileAnchor: String(id), depth, sourceDepth: depth, text: toString(node), place });
  });
  return {
    key: undefined,
    id: 'course/page',
    kind: 'section',
    course: 'course',
    parent: 'course',
    title: 'Page',
    file: 'notes.md',
    format: 'md',
    lines: { start: 1, end: 1 },
    place,
    lang: 'en',
    draft: false,
    headings: [{ id: 'page', fileAnchor: 'page', depth: 1, sourceDepth: 2, text: 'Page', place }, ...headings],
    titleTree: [],
    above: { type: 'root', children: [] },
    body,
    isModule: false,
    words: 0,
  };
}

function link(html: string, options: { link?: string; homes?: Record<string, Target> } = {}) {
  const page = pageOf(html);
  const { mentions } = services(registry(options.link), new Map(Object.entries(options.homes ?? {})), [page]);
  return { html: toHtml(page.body), page, mentions };
}

/** The links as `<id words>`, without the ids of places. */
function linked(html: string, options: Parameters<typeof link>[1] = {}): string {
  return link(html, options)
    .html.replace(/<a data-service="([^"]*)"[^>]*>(.*?)<\/a>/gs, '<$1 $2>')
    .replace(/<span id="u-\d+">(.*?)<\/span>/g, '$1')
    .replace(/ id="u-\d+"/g, '');
}

describe('a mention', () => {
  it.each([
    ['<p>Amazon <strong>S3</strong> is</p>', '<p><s3 Amazon <strong>S3</strong>> is</p>'],
    ['<p>the <em>Amazon S3</em> store</p>', '<p>the <em><s3 Amazon S3></em> store</p>'],
    ['<p><strong>Use Amazon</strong> S3</p>', '<p><strong>Use </strong><s3 <strong>Amazon</strong> S3></p>'],
    ['<p>AWS\nGlue\nDataBrew</p>', '<p><databrew AWS\nGlue\nDataBrew></p>'],
    ['<p>AWS<br>Glue</p>', '<p><glue AWS<br>Glue></p>'],
    ['<p>S<em>3</em>s in a V<b>P</b>C</p>', '<p><s3 S<em>3</em>s> in a <vpc V<b>P</b>C></p>'],
    ['<p>S3<sup>1</sup></p>', '<p><s3 S3><sup>1</sup></p>'],
    ['<ul><li>S3<ul><li>Glue</li></ul></li></ul>', '<ul><li><s3 S3><ul><li><glue Glue></li></ul></li></ul>'],
    ['<table><tbody><tr><td>S3</td></tr></tbody></table>', '<table><tbody><tr><td><s3 S3></td></tr></tbody></table>'],
  ])('is found over inline markup and line breaks: %j', (html, result) => {
    expect(linked(html)).toBe(result);
  });
  it.each([
    '<h2 id="a">Amazon S3</h2>',
    '<p><code>S3</code> and <kbd>S3</kbd></p>',
    '<pre><code>S3</code></pre>',
    '<p><a href="https://example.org">Amazon S3</a></p>',
    '<p>Amazon <code>S</code>3</p>',
    '<details><summary>S3</summary></details>',
    '<p data-added>S3</p>',
    '<p><span data-added>S3</span></p>',
    '<p>Amazon</p><p>Glued</p>',
  ])('is no link in %s', (html) => {
    expect(linked(html)).toBe(toHtml(fromHtml(html, { fragment: true })));
  });
  it('in a link of the author counts, though it is no second link', () => {
    const { html, mentions } = link('<p>See <a href="/x">Amazon S3 docs</a> on S3.</p>');
    expect(mentions.map(({ service }) => service)).toEqual(['s3', 's3']);
    expect(html).toBe('<p id="u-1">See <a href="/x">Amazon S3 docs</a> on <a data-service="s3">S3</a>.</p>');
  });
});

describe('which mentions become links', () => {
  const text = '<p>S3 S3</p><h2>A</h2><p>S3</p><p>S3</p><h3>B</h3><p>S3 VPC</p>';
  it('is the first under each heading by default', () => {
    expect(linked(text)).toBe(
      '<p><s3 S3> S3</p><h2 id="h-0">A</h2><p><s3 S3></p><p>S3</p><h3 id="h-1">B</h3><p><s3 S3> <vpc VPC></p>',
    );
  });
  it('can be the first on a page, or all', () => {
    expect(linked(text, { link: 'page' }).match(/<s3 /g)).toHaveLength(1);
    expect(linked(text, { link: 'all' }).match(/<s3 /g)).toHaveLength(5);
  });
  it.each(['heading', 'page', 'all'])('is none under the heading that defines it, nor below that (%s)', (mode) => {
    const homes = { s3: { page: 'course/page', heading: 'h-0' } };
    const result = linked('<h2>S3</h2><p>S3</p><h3>More</h3><p>S3</p><h2>Other</h2><p>S3</p>', { link: mode, homes });
    expect(result).toBe(
      '<h2 id="h-0">S3</h2><p>S3</p><h3 id="h-1">More</h3><p>S3</p><h2 id="h-2">Other</h2><p><s3 S3></p>',
    );
  });
  it('is none on the page that defines it', () => {
    expect(linked('<p>S3</p><h2>A</h2><p>S3</p>', { homes: { s3: { page: 'course/page' } } })).not.toContain('<s3');
  });
  it('takes footnotes as a part of their own', () => {
    const result = linked('<h2>A</h2><p>S3</p><section data-footnotes><ol><li>S3</li></ol></section>');
    expect(result.match(/<s3 /g)).toHaveLength(2);
  });
});

describe('what is known of a mention', () => {
  const first = (html: string): Mention => link(html).mentions[0]!;
  it('is its sentence, with code and links as they read', () => {
    const html = '<p>One. Run <code>aws s3</code> on <em>Amazon\nS3</em>, e.g. <a href="#">here</a>. Two.</p>';
    const { sentence, start, end } = first(html);
    expect(sentence).toBe('Run aws s3 on Amazon S3, e.g. here.');
    expect(sentence.slice(start, end)).toBe('Amazon S3');
  });
  it('is its heading, its block of text and a place that exists', () => {
    const { html, mentions } = link('<p>no</p><p>S3. S3 and S3</p><h2>A</h2><p>S3</p>');
    expect(mentions.map(({ heading, passage, anchor }) => [heading, passage, anchor])).toEqual([
      ['page', 1, 'u-1'],
      ['page', 1, 'u-1'],
      ['page', 1, 'u-1'],
      ['h-0', 2, 'u-2'],
    ]);
    expect([...html.matchAll(/ id="(u-\d)"/g)].map((match) => match[1])).toEqual(['u-1', 'u-2']);
  });
  it('is in a block of several lines a place of its own', () => {
    const { html, mentions } = link('<p>One line on S3.<br>Another on S3.</p>');
    expect(mentions.map(({ anchor }) => anchor)).toEqual(['u-1', 'u-2']);
    expect(html).toContain('<a data-service="s3" id="u-1">S3</a>.<br>Another on <span id="u-2">S3</span>');
  });
});

describe('linking, whatever the text', () => {
  const words = fc.constantFrom(
    'S3',
    'Amazon',
    'AWS',
    'Glue',
    'DataBrew',
    'VPCs',
    'the',
    'virtual private',
    'cloud',
    '. ',
    '\n',
  );
  const inline: fc.Arbitrary<string> = fc.letrec<{ inline: string }>((tie) => ({
    inline: fc.oneof(
      { weight: 4, arbitrary: words.map((word) => `${word} `) },
      words,
      fc
        .tuple(
          fc.constantFrom('em', 'strong', 'code', 'a href="/"', 'sup', 'del'),
          fc.array(tie('inline'), { maxLength: 3 }),
        )
        .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`),
    ),
  })).inline;
  const line = fc.array(inline, { maxLength: 8 }).map((parts) => parts.join(''));
  const block = fc.oneof(
    line.map((text) => `<p>${text}</p>`),
    fc.tuple(fc.constantFrom('h2', 'h3', 'h4'), line).map(([tag, text]) => `<${tag}>${text}</${tag}>`),
    line.map((text) => `<ul><li>${text}<p>${text}</p></li></ul>`),
    line.map((text) => `<blockquote><p>${text}</p></blockquote><pre><code>${text}</code></pre>`),
  );
  const documents = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join(''));
  const modes = fc.constantFrom('heading', 'page', 'all');

  it('changes no word, nests no links, and respects headings, code and homes', () => {
    fc.assert(
      fc.property(documents, modes, (html, mode) => {
        const homes = { glue: { page: 'course/page', heading: 'h-1' } };
        const before = toString(pageOf(html).body);
        const { page, mentions } = link(html, { link: mode, homes });
        expect(toString(page.body)).toBe(before);
        checkLinks(page.body, mode);
        for (const { sentence, start, end } of mentions) expect(sentence.slice(start, end)).toMatch(/\S/);
      }),
      { numRuns: 300 },
    );
  });
});

function checkLinks(body: Root, mode: string): void {
  const ids = new Set<string>();
  visit(body, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string' && id.startsWith('u-')) expect(ids.has(id)).toBe(false);
    ids.add(String(id));
  });
  let seen = new Set<string>();
  let path: { depth: number; id: string }[] = [];
  visitParents(body, 'element', (node, parents) => {
    if (/^h[1-6]$/.test(node.tagName)) {
      const depth = Number(node.tagName[1]);
      path = [...path.filter((above) => above.depth < depth), { depth, id: String(node.properties['id']) }];
      if (mode === 'heading') seen = new Set();
    }
    const service = node.properties['dataService'];
    if (service === undefined) return undefined;
    for (const parent of parents as Element[]) expect(parent.tagName ?? '').not.toMatch(/^(a|code|pre|h[1-6])$/);
    if (service === 'glue') expect(path.some(({ id }) => id === 'h-1')).toBe(false);
    if (mode !== 'all') expect(seen.has(String(service))).toBe(false);
    seen.add(String(service));
    visit(node, 'element', (inner) => {
      if (inner !== node) expect(inner.tagName).not.toBe('a');
    });
    return SKIP;
  });
}
