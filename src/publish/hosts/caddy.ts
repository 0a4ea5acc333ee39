import { type HostFiles, type HostInput, signature } from './host.ts';
import { releaseScript } from './release-script.ts';

/** Caddy: a Caddyfile, and a script that swaps releases. Source: https://caddyserver.com/docs/caddyfile/directives */
export function caddy({ base, rules, redirects, folder }: HostInput): HostFiles {
  const headers = rules.flatMap(({ pattern, headers }, index) => {
    if (pattern === '*') return headers.map(({ name, value }) => `\theader ${name} ${quote(value)}`);
    return [
      `\t@rule${index} path ${base}${pattern}`,
      ...headers.map(({ name, value }) => `\theader @rule${index} ${name} ${quote(value)}`),
    ];
  });
  const moved = redirects.map(({ from, to }) => `\tredir ${quote(decodeURI(from))} ${quote(to)} 301`);
  // What `build --release` has packed is sent as it lies.
  const server = 'file_server {\n\t\tprecompressed br gzip\n\t}';
  const inner = base === '/' ? `\t${server}` : `\thandle_path ${base}* {\n\t\t${server}\n\t}`;
  return {
    inSite: {},
    beside: {
      'deploy/Caddyfile': `# ${signature} --for caddy. Put your host's name in place of :80, and Caddy fetches its certificate.
:80 {
	root * /srv/notes/current
	encode zstd gzip
${[...headers, ...moved].join('\n')}
${inner}
	handle_errors {
		rewrite * /404.html
		file_server
	}
}
`,
      'deploy/release.sh': releaseScript(folder),
    },
    next: [
      'On the server: sh deploy/release.sh /srv/notes   (again after each build)',
      'Put your host’s name into deploy/Caddyfile and run: caddy run --config deploy/Caddyfile',
    ],
  };
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
