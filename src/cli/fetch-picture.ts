// One picture from another host, with what may go wrong said in a few words. Nothing but `pictures fetch` calls it.
import { lookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { imageMetadata } from 'astro/assets/utils';
import { isActiveSvg } from '../find-pictures.ts';

export interface FetchOptions {
  /** Milliseconds after which it is given up. */
  readonly patience: number;
  /** Bytes that a picture may have. */
  readonly most: number;
  /** Whether a host with this IP address may be asked. */
  readonly isAllowed: (address: string) => boolean;
  /** How to ask, and for which protocol: other than https in tests only. */
  readonly ask?: { readonly get: typeof get; readonly protocol: string };
}

/** A picture as it came. */
export interface FetchedPicture {
  readonly bytes: Uint8Array;
  /** Ending of its file name, after what it is, not after what it was called. */
  readonly kind: string;
}

const mostRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);
const endings: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  svg: 'svg',
};

/**
 * Fetches the picture at ADDRESS, over redirects, by https from the open internet alone: names are looked up here and
 * the very address that was judged is asked, so that no second answer leads elsewhere.
 * @throws Error with the reason, short enough to follow "was not fetched:"
 */
export async function fetchPicture(address: string, options: FetchOptions): Promise<FetchedPicture> {
  const signal = AbortSignal.timeout(options.patience);
  try {
    return await follow(address, options, signal);
  } catch (error) {
    throw signal.aborted ? new Error(`no answer in ${options.patience / 1000} s`) : error;
  }
}

async function follow(address: string, options: FetchOptions, signal: AbortSignal): Promise<FetchedPicture> {
  let url = urlOf(address);
  for (let step = 0; step <= mostRedirects; step += 1) {
    const response = await request(url, options, signal);
    const { statusCode = 0, headers } = response;
    if (redirects.has(statusCode) && headers.location) {
      response.destroy();
      url = urlOf(headers.location, url);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new Error(`status ${statusCode}`);
    }
    const bytes = await read(response, options.most);
    return { bytes, kind: await kindOf(bytes, url) };
  }
  throw new Error(`more than ${mostRedirects} redirects`);
}

function urlOf(address: string, from?: URL): URL {
  const url = URL.parse(address, from ?? 'https://localhost');
  if (!url) throw new Error('that is no address');
  return url;
}

function request(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { get: send, protocol } = options.ask ?? { get, protocol: 'https:' };
  if (url.protocol !== protocol) throw new Error('only https is fetched');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !options.isAllowed(host)) throw new Error(inside);
  return new Promise((resolve, reject) => {
    const headers = { accept: 'image/*', 'user-agent': 'unscroll' };
    send(url, { headers, signal, lookup: judgedLookup(options.isAllowed) }, resolve).on('error', reject);
  });
}

const inside = 'its host is no public one';

function judgedLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (name, options, done) =>
    lookup(name, { ...options, all: true }, (error, addresses) => {
      const refusal = addresses?.every(({ address }) => isAllowed(address)) ? undefined : new Error(inside);
      if (error ?? refusal) done((error ?? refusal)!, '');
      else if (options.all) done(null, addresses);
      else done(null, addresses[0]!.address, addresses[0]!.family);
    });
}

async function read(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Uint8Array>) {
    size += part.length;
    // Leaving the loop ends the connection.
    if (size > most) throw new Error(`it has more than ${most / 1_000_000} MB`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function kindOf(bytes: Uint8Array, { pathname }: URL): Promise<string> {
  const { format } = await imageMetadata(bytes, pathname).catch(() => ({ format: '' }));
  const kind = endings[format];
  if (kind === undefined) throw new Error('it is no picture that browsers show');
  if (kind === 'svg' && isActiveSvg(Buffer.from(bytes).toString('utf8')))
    throw new Error('it is a drawing with code in it');
  return kind;
}
