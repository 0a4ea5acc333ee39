/** Kinds of hosts for repositories, told apart by how their addresses are made. */
export type HostKind = 'github' | 'gitlab' | 'gitea' | 'bitbucket';

/** Where the notes live: address of the repository, kind of its host, and what is published there. */
export interface Origin {
  readonly url: string;
  /** Undefined for a host that can't be told by its name. */
  readonly host: HostKind | undefined;
  /** The commit at hand, or HEAD where git can't say. */
  readonly revision: string;
  /** What is edited, or HEAD. */
  readonly branch: string;
}

/** The kind of host that URL, the address of a repository, is on, as far as its name tells. */
export function hostOf(url: string): HostKind | undefined {
  const name = URL.parse(url)?.hostname ?? '';
  const has = (word: string) => new RegExp(`(^|[.-])${word}([.-]|$)`).test(name);
  if (has('github')) return 'github';
  if (has('gitlab')) return 'gitlab';
  if (has('bitbucket')) return 'bitbucket';
  return has('codeberg') || has('gitea') || has('forgejo') ? 'gitea' : undefined;
}

/** The https address of the repository that git's REMOTE means; undefined for a folder, or what is no address. */
export function repositoryUrl(remote: string): string | undefined {
  const scp = /^(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+):(?!\/\/)\/?(.+)$/.exec(remote);
  const url = URL.parse(scp ? `https://${scp[1]}/${scp[2]}` : remote);
  if (!url || !/^(https?|ssh|git):$/.test(url.protocol)) return undefined;
  const path = url.pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  // A port of ssh is none of the web's; nor is a name or a token in the address for everybody.
  const port = /^https?:$/.test(url.protocol) && url.port ? `:${url.port}` : '';
  return path.length > 1 ? `${url.protocol === 'http:' ? 'http' : 'https'}://${url.hostname}${port}${path}` : undefined;
}

/** The address at which ORIGIN shows PATH, a file or folder of the repository, at its revision. */
export function viewAddress(
  { url, host, revision }: Origin & { readonly host: HostKind },
  path: string,
  kind: 'file' | 'folder',
): string {
  const encoded = encodePath(path);
  switch (host) {
    case 'github':
      return `${url}/${kind === 'file' ? 'blob' : 'tree'}/${revision}/${encoded}`;
    case 'gitlab':
      return `${url}/-/${kind === 'file' ? 'blob' : 'tree'}/${revision}/${encoded}`;
    case 'gitea':
      return `${url}/src/${/^[0-9a-f]{40}$/.test(revision) ? 'commit' : 'branch'}/${revision}/${encoded}`;
    case 'bitbucket':
      return `${url}/src/${revision}/${encoded}`;
  }
}

/** PATH with each of its parts fit for an address. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
