import { describe, expect, it } from 'vitest';
import { hostOf, repositoryUrl, viewAddress } from './repository-host.ts';

describe('the address of a repository', () => {
  it.each([
    ['git@github.com:owner/name.git', 'https://github.com/owner/name'],
    ['https://token@gitlab.com/group/sub/name.git', 'https://gitlab.com/group/sub/name'],
    ['ssh://git@codeberg.org:2222/owner/name', 'https://codeberg.org/owner/name'],
    ['http://git.example:3000/a/b', 'http://git.example:3000/a/b'],
    ['git://host.example/a.git/', 'https://host.example/a'],
    ['/srv/git/name.git', undefined],
    ['../name', undefined],
    ['file:///srv/name', undefined],
    ['C:\\repos\\name', undefined],
  ])('of the remote %s is %s', (remote, url) => {
    expect(repositoryUrl(remote)).toBe(url);
  });
});

describe('a host', () => {
  it.each([
    ['https://github.com/a/b', 'github'],
    ['https://github.example.com/a/b', 'github'],
    ['https://gitlab.gnome.org/a/b', 'gitlab'],
    ['https://codeberg.org/a/b', 'gitea'],
    ['https://bitbucket.org/a/b', 'bitbucket'],
    ['https://notgithub.example/a/b', undefined],
    ['https://git.example/github/b', undefined],
  ])('is told by the name in %s: %s', (url, kind) => {
    expect(hostOf(url)).toBe(kind);
  });

  const revision = '0123456789012345678901234567890123456789';
  it.each([
    ['github', 'file', `https://h.example/a/b/blob/${revision}/docs/a%20b.md`],
    ['github', 'folder', `https://h.example/a/b/tree/${revision}/docs/a%20b.md`],
    ['gitlab', 'file', `https://h.example/a/b/-/blob/${revision}/docs/a%20b.md`],
    ['gitlab', 'folder', `https://h.example/a/b/-/tree/${revision}/docs/a%20b.md`],
    ['gitea', 'file', `https://h.example/a/b/src/commit/${revision}/docs/a%20b.md`],
    ['bitbucket', 'file', `https://h.example/a/b/src/${revision}/docs/a%20b.md`],
  ] as const)('like %s shows a %s at its revision', (host, kind, address) => {
    const origin = { url: 'https://h.example/a/b', host, revision, branch: 'main' };
    expect(viewAddress(origin, 'docs/a b.md', kind)).toBe(address);
  });
});
