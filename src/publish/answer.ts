import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { contentType } from './content-type.ts';
import { headersFor, type HeaderRule } from './headers.ts';

export interface BuiltSite {
  /** Absolute path of the output folder. */
  readonly folder: string;
  /** Path that it is made for, with slashes at both ends. */
  readonly base: string;
  readonly rules: readonly HeaderRule[];
}

/** What a static host answers; names of headers in lower case. */
export interface Answer {
  readonly status: 200 | 304 | 301 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

/**
 * Answers a request for PATHNAME (with the tag of the copy that the browser has, if any) as the hosts do that `deploy`
 * writes for: folders by their index, a slash put where one is missing, 404.html for the rest.
 */
export function answer({ folder, base, rules }: BuiltSite, pathname: string, knownTag?: string): Answer {
  if (`${pathname}/` === base) return redirect(base);
  const path = pathname.startsWith(base) ? decode(pathname.slice(base.length)) : undefined;
  const file = path === undefined ? undefined : resolve(folder, path);
  if (path === undefined || file === undefined || !`${file}${sep}`.startsWith(`${folder}${sep}`)) return missing();
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isDirectory() && path !== '' && !path.endsWith('/')) return redirect(`${pathname}/`);
  const name = stats?.isDirectory() ? `${path}index.html` : path;
  return send(name, 200) ?? missing();

  function missing(): Answer {
    return (
      send('404.html', 404) ?? { status: 404, headers: { 'content-type': 'text/plain' }, body: Buffer.from('404\n') }
    );
  }

  function send(name: string, status: 200 | 404): Answer | undefined {
    let body: Buffer;
    try {
      body = readFileSync(join(folder, name));
    } catch {
      return undefined;
    }
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const headers = {
      'content-type': contentType(name),
      etag: tag,
      ...Object.fromEntries(headersFor(name, rules).map(({ name, value }) => [name.toLowerCase(), value])),
    };
    return status === 200 && tag === knownTag ? { status: 304, headers, body: undefined } : { status, headers, body };
  }
}

function redirect(location: string): Answer {
  return { status: 301, headers: { location }, body: undefined };
}

function decode(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}
