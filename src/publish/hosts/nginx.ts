import type { HeaderRule } from '../headers.ts';
import { type HostFiles, type HostInput, signature } from './host.ts';
import { releaseScript } from './release-script.ts';

/** nginx: one file to include inside \`http { }\`, and a script that swaps releases. Source: https://nginx.org/en/docs/ */
export function nginx({ base, rules, redirects, folder, brotli }: HostInput): HostFiles {
  const names = [...new Set(rules.flatMap(({ headers }) => headers.map(({ name }) => name)))];
  const general = new Map(
    rules.find(({ pattern }) => pattern === '*')?.headers.map(({ name, value }) => [name, value]),
  );
  const special = names.filter((name) =>
    rules.some(({ pattern, headers }) => pattern !== '*' && headers.some((header) => header.name === name)),
  );
  const maps = special.map((name) => mapOf(name, general.get(name) ?? '', rules, base));
  const headers = names.map((name) =>
    special.includes(name)
      ? `  add_header ${name} ${variableOf(name)} always;`
      : `  add_header ${name} ${quote(general.get(name)!)} always;`,
  );
  const moved = redirects.map(({ from, to }) => `  location = ${quote(decodeURI(from))} { return 301 ${quote(to)}; }`);
  const place =
    base === '/'
      ? ['  location / { }']
      : ['  location / { return 404; }', `  location ${quote(base)} { alias /srv/notes/current/; }`];
  return {
    inSite: {},
    beside: {
      'deploy/nginx.conf': `# ${signature} --for nginx. Include it inside http { }.
${maps.join('\n')}
server {
  listen 80;
  server_name _;
  root /srv/notes/current;
  index index.html;
  absolute_redirect off;
  charset utf-8;
  gzip on;
  gzip_vary on;
  gzip_static on;
${brotli ? '  brotli_static on;\n' : ''}  gzip_types text/css text/javascript application/javascript application/json application/xml application/wasm image/svg+xml text/plain text/markdown;
  error_page 404 ${quote(`${base}404.html`)};
${headers.join('\n')}
${[...moved, ...place].join('\n')}
}
`,
      'deploy/release.sh': releaseScript(folder),
    },
    next: [
      'On the server: sh deploy/release.sh /srv/notes   (again after each build)',
      'Include deploy/nginx.conf in /etc/nginx/conf.d, put your host’s name and its certificate there, and reload nginx.',
    ],
  };
}

function mapOf(name: string, general: string, rules: readonly HeaderRule[], base: string): string {
  const rows = rules.flatMap(({ pattern, headers }) =>
    headers
      .filter((header) => header.name === name && pattern !== '*')
      .map(({ value }) =>
        pattern.endsWith('*')
          ? `  ~^${quoteRegex(base + pattern.slice(0, -1))} ${quote(value)};`
          : `  ${base}${pattern} ${quote(value)};`,
      ),
  );
  return [`map $uri ${variableOf(name)} {`, `  default ${quote(general)};`, ...rows, '}'].join('\n');
}

function variableOf(header: string): string {
  return `$notes_${header.toLowerCase().replaceAll('-', '_')}`;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function quoteRegex(text: string): string {
  return text.replace(/[.+*?()[\]{}|^$\\]/g, '\\$&');
}
