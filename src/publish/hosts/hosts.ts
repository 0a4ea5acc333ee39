import { caddy } from './caddy.ts';
import { githubPages } from './github-pages.ts';
import { cloudflarePages, netlify } from './headers-files.ts';
import type { HostFiles, HostInput } from './host.ts';
import { nginx } from './nginx.ts';
import { s3Cloudfront } from './s3-cloudfront.ts';

/** The hosts that `deploy --for` knows. Those of `rootOnly` serve a folder at the root of a host and nowhere else. */
export const hosts: Readonly<
  Record<string, { readonly files: (input: HostInput) => HostFiles; readonly rootOnly: boolean }>
> = {
  'github-pages': { files: githubPages, rootOnly: false },
  netlify: { files: netlify, rootOnly: true },
  'cloudflare-pages': { files: cloudflarePages, rootOnly: true },
  's3-cloudfront': { files: s3Cloudfront, rootOnly: false },
  nginx: { files: nginx, rootOnly: false },
  caddy: { files: caddy, rootOnly: false },
};
