import type { HeaderRule } from '../headers.ts';
import { type HostFiles, type HostInput, type Redirect, signature } from './host.ts';

/** Netlify: `_headers` and `_redirects` in the site. Source: https://docs.netlify.com/routing/headers/ */
export function netlify({ rules, redirects, folder }: HostInput): HostFiles {
  return {
    inSite: {
      _headers: headersFile(rules),
      // Forced, since the forwarding page is a file at that address.
      _redirects: redirectsFile(redirects, '301!'),
    },
    beside: {},
    next: [`Publish the folder: npx netlify-cli deploy --prod --dir ${folder}`],
  };
}

/** Cloudflare Pages: the same two files. Source: https://developers.cloudflare.com/pages/configuration/headers/ */
export function cloudflarePages({ rules, redirects, folder }: HostInput): HostFiles {
  return {
    inSite: { _headers: headersFile(rules), _redirects: redirectsFile(redirects, '301') },
    beside: {},
    next: [`Publish the folder: npx wrangler pages deploy ${folder}`],
  };
}

// Both hosts join the values of rules that match together, and ask again for everything unless told otherwise: only the
// rules for single files may speak of caching.
function headersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ pattern, headers }) => {
    const own = headers.filter(({ name }) => pattern !== '*' || name !== 'Cache-Control');
    return [`/${pattern}`, ...own.map(({ name, value }) => `  ${name}: ${value}`)].join('\n');
  });
  return `# ${signature}.\n${blocks.join('\n')}\n`;
}

function redirectsFile(redirects: readonly Redirect[], status: string): string {
  return [`# ${signature}.`, ...redirects.map(({ from, to }) => `${from} ${to} ${status}`), ''].join('\n');
}
