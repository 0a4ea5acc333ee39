// The commands as the README promises them: what they write, what they print, how they end.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepPicture } from '../../src/kept-pictures.ts';
import { runCli, withoutProgress } from './run-cli.ts';

const notes = `# Knots

How to tie them.

## Bowline

A loop that holds. See [the clove hitch](#clove-hitch).

## Clove hitch

Quickly made, quickly undone.
`;
const cli = fileURLToPath(new URL('../../src/cli/cli.ts', import.meta.url));
const cache = fileURLToPath(new URL('../../.cache', import.meta.url));
const slow = { timeout: 60_000 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'));
  writeFileSync(join(folder, 'README.md'), notes);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('notes without a command are built into ./site, and nothing else is written', slow, async () => {
  const { code, out, err } = await runCli(folder, 'README.md');
  expect({ code, err: withoutProgress(err) }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^\d+ pages in site \(\d+\.\d s\)\nwithout --site: .*\n$/);
  expect(readdirSync(folder).sort()).toEqual(['README.md', 'site']);
  expect(readFileSync(join(folder, 'site/knots/bowline/index.html'), 'utf8')).toContain('A loop that holds.');
});

test('a file with text but no headings is a site of one page', slow, async () => {
  writeFileSync(join(folder, 'thought.md'), 'Only a thought.\n');
  const { code } = await runCli(folder, 'thought.md', '--out', 'one');
  expect(code).toBe(0);
  const pages = readdirSync(join(folder, 'one'), { recursive: true, encoding: 'utf8' });
  const texts = pages
    .filter((path) => path.endsWith('.html') && path !== 'notes.html')
    .map((path) => readFileSync(join(folder, 'one', path), 'utf8'));
  expect(texts.filter((text) => text.includes('Only a thought.</p>'))).toHaveLength(1);
});

test('several READMEs are one site with a course for each', slow, async () => {
  for (const name of ['ropes', 'sails']) {
    mkdirSync(join(folder, 'all', name), { recursive: true });
    writeFileSync(
      join(folder, 'all', name, 'README.md'),
      `# All ${name}\n\n## Kinds\n\nMany ${name}.\n\n## Care\n\nDry.\n`,
    );
  }
  expect((await runCli(folder, 'all')).code).toBe(0);
  for (const name of ['ropes', 'sails'])
    expect(readFileSync(join(folder, `site/all-${name}/kinds/index.html`), 'utf8')).toContain(`Many ${name}.`);
});

test(
  'a picture on another host is shown from its copy; a copy that was changed is said, and not shown',
  slow,
  async () => {
    const address = 'https://pictures.example/bowline.svg';
    writeFileSync(join(folder, 'README.md'), `${notes}\n![The last turn](${address})\n`);
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><path d="M0 0h4v3z"/></svg>';
    const { file } = keepPicture(folder, address, Buffer.from(drawing), 'svg');
    const hash = createHash('sha256').update(drawing).digest('hex');
    writeFileSync(join(folder, 'pictures.lock'), `${hash}\t${file}\t${address}\n`);
    expect(await runCli(folder, 'README.md')).toMatchObject({ code: 0 });
    const page = () => readFileSync(join(folder, 'site/knots/clove-hitch/index.html'), 'utf8');
    expect(page()).toContain('aria-label="The last turn"');
    writeFileSync(join(folder, 'pictures', file), drawing.replace('h4', 'h5'));
    const { err } = await runCli(folder, 'README.md');
    expect(err).toContain(
      `README.md:13:1 warning: the copy of "${address}", pictures/${file}, is missing or not what was`,
    );
    expect(page()).toContain('Picture not available: The last turn');
  },
);

test('pictures that can not be fetched are named, and builds go on without them', slow, async () => {
  expect(await runCli(folder, 'pictures', 'fetch', 'README.md')).toMatchObject({
    code: 0,
    out: 'The notes show no pictures from other hosts.\n',
  });
  const inside = 'https://127.0.0.1/secret.png';
  writeFileSync(join(folder, 'README.md'), `${notes}\n![a](${inside}) ![b](http://pictures.example/b.png)\n`);
  const { code, out, err } = await runCli(folder, 'pictures', 'fetch', 'README.md');
  expect({ code, out }).toEqual({ code: 1, out: '2 pictures from other hosts: 0 fetched, 2 not fetched\n' });
  expect(withoutProgress(err)).toBe(
    [
      `README.md:13:1 warning: ${inside} was not fetched: its host is no public one (pictures/not-fetched)`,
      '  Try again, or put the picture beside the notes.',
      'README.md:13:36 warning: http://pictures.example/b.png was not fetched: only https is fetched (pictures/not-fetched)',
      '  Try again, or put the picture beside the notes.\n',
    ].join('\n'),
  );
  expect(readdirSync(folder).sort()).toEqual(['README.md']);
  const built = await runCli(folder, 'README.md');
  expect(built.code).toBe(0);
  expect(built.err).toContain('2 pictures are not here (2 on other hosts) and shown as text; builds fetch nothing');
});

test('with --strict a finding stops the build, without it is printed once', slow, async () => {
  writeFileSync(join(folder, 'README.md'), `${notes}\n[gone](#gone)\n`);
  const finding = /^README\.md:13:1 warning: .*"#gone".*\(links\/broken-anchor\)$/m;
  const lax = await runCli(folder, 'README.md');
  expect(lax.code).toBe(0);
  expect(lax.err.match(new RegExp(finding, 'gm'))).toHaveLength(1);
  rmSync(join(folder, 'site'), { recursive: true });
  const strict = await runCli(folder, 'README.md', '--strict');
  expect(strict.code).toBe(1);
  expect(strict.err).toMatch(finding);
  expect(existsSync(join(folder, 'site'))).toBe(false);
});

test('check ends with 0 where there is no finding, with 1 where there is one', slow, async () => {
  expect(await runCli(folder, 'check', 'README.md')).toEqual({
    code: 0,
    out: '3 pages, 1 link inside the notes, 0 repairs of markup\nno findings\n',
    err: '',
  });
  writeFileSync(join(folder, 'README.md'), `${notes}\n[gone](#gone)\n`);
  expect((await runCli(folder, 'check', 'README.md')).code).toBe(1);
});

test('check --json prints the sections, links and findings as one object, of broken input as well', slow, async () => {
  const { code, out } = await runCli(folder, 'check', 'README.md', '--json', '--base', '/notes/');
  expect(code).toBe(0);
  const report = JSON.parse(out);
  expect(Object.keys(report)).toEqual(expect.arrayContaining(['sections', 'links', 'dropped', 'tidied', 'findings']));
  expect(report.sections[1]).toMatchObject({
    id: 'knots/bowline',
    title: 'Bowline',
    address: '/notes/knots/bowline/',
    source: { file: 'README.md', lines: { start: 5, end: 7 } },
    headings: [{ id: 'bowline', text: 'Bowline', line: 5 }],
    services: [],
  });
  expect(report.links).toEqual({
    internal: [
      {
        href: '#clove-hitch',
        address: '/notes/knots/clove-hitch/',
        place: { file: 'README.md', line: 7, column: 24 },
      },
    ],
    broken: [],
  });
  const missing = await runCli(folder, 'check', 'none.md', '--json');
  expect(missing.code).toBe(1);
  expect(JSON.parse(missing.out).findings).toMatchObject([{ rule: 'input/not-found', place: { file: 'none.md' } }]);
});

test.for([
  [['--help'], 0],
  [['build', '--help'], 0],
  [['check', '--help'], 0],
  [['check', '--split', '9'], 2],
  [['build', '--nothing'], 2],
  [['README.md', '--nothing'], 2],
  [['build', '--site', 'https://a.example/b'], 2],
  [['build', '--site', 'a.example'], 2],
  [['build', '--lang', 'en_US!'], 2],
  [['build', '--base', 'https://a.example/'], 2],
  [['preview', '--port', 'x'], 2],
] as const)('%s ends with %i', slow, async ([args, expected]) => {
  const { code, out, err } = await runCli(folder, ...args);
  expect(code).toBe(expected);
  if (expected === 0) expect(out).toMatch(/^Usage: unscroll/);
  else expect(err).toMatch(/^error: .*\n(?:\(.*\)\n)?See unscroll \w+ --help\.\n$/);
});

test('Ctrl+C in the middle of a build leaves the site of before and nothing else', slow, async () => {
  expect((await runCli(folder, 'README.md')).code).toBe(0);
  const before = readFileSync(join(folder, 'site/unscroll.json'), 'utf8');
  writeFileSync(join(folder, 'README.md'), notes.replace('Knots', 'Hitches'));
  const workspaces = () => readdirSync(cache).filter((name) => name.startsWith('unscroll-'));
  const othersWorkspaces = workspaces();

  const child = spawn(process.execPath, [cli, 'README.md'], { cwd: folder, stdio: 'ignore' });
  const code = new Promise((done) => child.on('close', done));
  const isStaging = () => readdirSync(folder).some((name) => name.startsWith('.site.unscroll-'));
  while (!isStaging()) await new Promise((done) => setTimeout(done, 5));
  const own = workspaces().filter((name) => !othersWorkspaces.includes(name));
  child.kill('SIGINT');

  expect(await code).toBe(130);
  expect(readdirSync(folder).sort()).toEqual(['README.md', 'site']);
  expect(readFileSync(join(folder, 'site/unscroll.json'), 'utf8')).toBe(before);
  // Builds of other tests come and go; ours is gone.
  expect(own.length).toBeGreaterThan(0);
  expect(workspaces()).not.toContain(own[0]);
});

test('two builds at once do not meet, and equal notes make equal sites', slow, async () => {
  const builds = await Promise.all([
    runCli(folder, 'README.md', '--out', 'one'),
    runCli(folder, 'README.md', '--out', 'two'),
  ]);
  expect(builds.map(({ code }) => code)).toEqual([0, 0]);
  expect(readFileSync(join(folder, 'one/unscroll.json'), 'utf8')).toBe(
    readFileSync(join(folder, 'two/unscroll.json'), 'utf8'),
  );
});

test('preview serves the site below its base with the headers of the host, until it is ended', slow, async () => {
  const args = [cli, 'preview', 'README.md', '--base', 'notes', '--port', '0'];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const code = new Promise((done) => child.on('close', done));
  try {
    const address = await new Promise<string>((found) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        const [url] = /http:\S+/.exec(text) ?? [];
        if (url) found(url);
      });
    });
    expect(address).toMatch(/^http:\/\/localhost:\d+\/notes\/$/);
    const page = await fetch(`${address}knots/bowline/`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('href="/notes/knots/clove-hitch/"');
    expect((await fetch(`${address}none/`)).status).toBe(404);
  } finally {
    child.kill('SIGTERM');
  }
  expect(await code).toBe(143);
});

test('with --site pages say their address and are listed; without it nothing speaks for a host', slow, async () => {
  expect((await runCli(folder, 'README.md')).code).toBe(0);
  const read = (path: string) => readFileSync(join(folder, 'site', path), 'utf8');
  for (const name of ['sitemap.xml', 'feed.xml', 'robots.txt'])
    expect(existsSync(join(folder, 'site', name))).toBe(false);
  expect(read('knots/bowline/index.html')).not.toContain('rel="canonical"');
  expect(read('knots/bowline.md')).toBe(
    '## Bowline\n\nA loop that holds. See [the clove hitch](/knots/clove-hitch/).\n',
  );
  expect(read('llms.txt')).toContain('## Knots\n\n- [Knots](/knots.md)\n- [Bowline](/knots/bowline.md)\n');

  expect((await runCli(folder, 'README.md', '--site', 'https://notes.example')).code).toBe(0);
  expect(read('sitemap.xml')).toContain('<loc>https://notes.example/knots/bowline/</loc>');
  expect(read('robots.txt')).toContain('Sitemap: https://notes.example/sitemap.xml');
  const page = read('knots/bowline/index.html');
  expect(page).toContain('<link rel="canonical" href="https://notes.example/knots/bowline/">');
  expect(page).toContain('<meta property="og:title" content="Bowline">');
  const [, facts] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)!;
  const [article, crumbs] = JSON.parse(facts!)['@graph'];
  expect(article).toMatchObject({ '@type': 'TechArticle', headline: 'Bowline', inLanguage: 'en' });
  expect(crumbs.itemListElement.map(({ item }: { item: string }) => item)).toEqual([
    'https://notes.example/',
    'https://notes.example/knots/',
    'https://notes.example/knots/bowline/',
  ]);
  expect(existsSync(join(folder, 'site/feed.xml'))).toBe(false);

  expect((await runCli(folder, 'README.md', '--site', 'https://notes.example', '--base', '/n/')).code).toBe(0);
  expect(existsSync(join(folder, 'site/robots.txt'))).toBe(false);
});
