import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { headerRules, headersFor } from '../headers.ts';
import type { HostInput } from './host.ts';
import { hosts } from './hosts.ts';

const input: HostInput = {
  base: '/notes/',
  rules: headerRules({ hsts: false }),
  redirects: [{ from: '/notes/a/old%C3%A9/', to: '/notes/a/new/#part' }],
  folder: 'dist',
  brotli: false,
  buildCommand: 'npm ci && npm run build -- --out dist',
};
const filesFor = (host: string, change: Partial<HostInput> = {}) => hosts[host]!.files({ ...input, ...change });

test('Netlify and Cloudflare Pages get their two files; only files with a hash are cached for good', () => {
  const { inSite, beside } = filesFor('netlify', { base: '/', redirects: [{ from: '/a/old/', to: '/a/new/' }] });
  expect(beside).toEqual({});
  expect(inSite['_redirects']).toBe('# Written by unscroll deploy.\n/a/old/ /a/new/ 301!\n');
  const [first, ...others] = inSite['_headers']!.split(/^(?=\/)/m).slice(1);
  expect(first).toMatch(
    /^\/\*\n {2}Content-Security-Policy: default-src 'none'; .*\n {2}X-Content-Type-Options: nosniff\n/,
  );
  expect(first).not.toContain('Cache-Control');
  expect(others[0]).toBe('/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  expect(filesFor('cloudflare-pages').inSite['_redirects']).toContain('/notes/a/new/#part 301\n');
});

test('what holds for the files of a site holds for those of its translations', () => {
  const rules = headerRules({ hsts: false, translations: ['ja/'] });
  for (const [path, name] of [
    ['ja/_astro/page.123.js', 'Cache-Control'],
    ['ja/pagefind/index/en_1.pf_index', 'Cache-Control'],
    ['ja/notes.html', 'Content-Disposition'],
  ] as const) {
    const own = headersFor(path.slice('ja/'.length), rules);
    expect(own.map((header) => header.name)).toContain(name);
    expect(headersFor(path, rules)).toEqual(own);
  }
  expect(headersFor('fr/notes.html', rules)).toEqual(headersFor('index.html', rules));
});

test('HSTS is said only where it was asked for', () => {
  for (const host of ['netlify', 'nginx', 'caddy', 's3-cloudfront']) {
    const textOf = (hsts: boolean) => JSON.stringify(filesFor(host, { rules: headerRules({ hsts }) }));
    expect(textOf(false), host).not.toMatch(/Strict-?Transport-?Security/);
    expect(textOf(true), host).toMatch(/Strict-?Transport-?Security/);
    expect(textOf(true), host).toContain('63072000');
  }
});

test('the workflow for GitHub Pages has least permissions, pinned actions and the whole history', () => {
  const text = filesFor('github-pages').beside['.github/workflows/pages.yml']!;
  const workflow = parse(text);
  expect(workflow.permissions).toEqual({});
  expect(workflow.jobs.build.permissions).toEqual({ contents: 'read', pages: 'read' });
  expect(workflow.jobs.publish.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  const steps = [...workflow.jobs.build.steps, ...workflow.jobs.publish.steps] as { uses?: string; run?: string }[];
  expect(steps.flatMap(({ uses }) => uses ?? []).filter((uses) => !/@[0-9a-f]{40}$/.test(uses))).toEqual([]);
  expect(workflow.jobs.build.steps[0].with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
  expect(steps.find(({ run }) => run)!.run).toBe(
    'npm ci && npm run build -- --out dist --site "$ORIGIN" --base "$BASE_PATH/"\n',
  );
});

test('the template for CloudFront keeps the bucket private and answers folders and old addresses at the edge', () => {
  const template = parse(filesFor('s3-cloudfront').beside['deploy/s3-cloudfront.yml']!);
  expect(Object.values(template.Resources.Bucket.Properties.PublicAccessBlockConfiguration)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  const headers = template.Resources.Headers.Properties.ResponseHeadersPolicyConfig;
  expect(headers.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy).toContain("default-src 'none'");
  expect(headers.CustomHeadersConfig.Items.map(({ Header }: { Header: string }) => Header)).toEqual([
    'Permissions-Policy',
    'Cross-Origin-Opener-Policy',
  ]);
  const code = template.Resources.Paths.Properties.FunctionCode as string;
  const handle = new Function(`${code}; return handler`)() as (event: object) => { uri?: string; headers?: object };
  const at = (uri: string) => handle({ request: { uri } });
  expect(at('/notes/a/').uri).toBe('/notes/a/index.html');
  expect(at('/notes/a')).toMatchObject({ statusCode: 301, headers: { location: { value: '/notes/a/' } } });
  expect(at('/notes/a/old%C3%A9/')).toMatchObject({ headers: { location: { value: '/notes/a/new/#part' } } });
  expect(at('/notes/_astro/a.css').uri).toBe('/notes/_astro/a.css');
  expect(at('/constructor/').uri).toBe('/constructor/index.html');
});

test.skipIf(process.platform === 'win32')(
  'the scripts are sound for a shell, also where the folder has a quote in its name',
  () => {
    for (const [host, path] of [
      ['nginx', 'deploy/release.sh'],
      ['s3-cloudfront', 'deploy/s3-upload.sh'],
    ] as const) {
      const text = filesFor(host, { folder: "it's here" }).beside[path]!;
      execFileSync('sh', ['-n'], { input: text });
      expect(text).toContain(String.raw`'it'\''s here'`);
    }
  },
);

test('nginx and Caddy serve below the base and move old addresses', () => {
  const conf = filesFor('nginx').beside['deploy/nginx.conf']!;
  expect(conf).toContain('location "/notes/" { alias /srv/notes/current/; }');
  expect(conf).toContain('location = "/notes/a/oldé/" { return 301 "/notes/a/new/#part"; }');
  expect(conf).not.toContain('brotli');
  expect(filesFor('nginx', { brotli: true }).beside['deploy/nginx.conf']).toContain('brotli_static on;');
  const caddyfile = filesFor('caddy').beside['deploy/Caddyfile']!;
  expect(caddyfile).toContain('handle_path /notes/* {');
  expect(caddyfile).toContain('redir "/notes/a/oldé/" "/notes/a/new/#part" 301');
});
