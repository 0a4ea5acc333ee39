import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gatherInput } from './gather-input.ts';
import { makeNotes } from './notes.ts';
import { resolveSettings, type UnscrollOptions } from './options.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linked-'));
  mkdirSync(join(folder, 'docs/deep'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string) {
  writeFileSync(join(folder, file), text);
}
function git(...args: string[]) {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder, stdio: 'ignore' });
}
function run(options: UnscrollOptions) {
  return makeNotes(gatherInput(resolveSettings({ services: false, ...options }, folder, false)));
}
function hrefs(options: UnscrollOptions) {
  const { links, findings } = run(options);
  return { links: links.map(({ href, elsewhere }) => [href, elsewhere]), rules: findings.map(({ rule }) => rule) };
}

describe('a link to another file of the repository', () => {
  it('leads to its host at that revision, if it is committed there', () => {
    write(
      'docs/README.md',
      '# A\n\n[one](../LICENSE#top) [two](/docs/deep/) [three](deep/new.txt) [four](../../up.md)\n',
    );
    write('LICENSE', 'MIT License');
    write('docs/deep/a b.txt', 'text');
    git('init', '-q');
    git('remote', 'add', 'origin', 'https://github.com/jane/knots.git');
    git('add', '-A');
    git('commit', '-qm', 'All');
    write('docs/deep/new.txt', 'not committed');
    const revision = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim();
    expect(hrefs({ notes: ['docs/README.md'] })).toEqual({
      links: [
        ['../LICENSE#top', `https://github.com/jane/knots/blob/${revision}/LICENSE#top`],
        ['/docs/deep/', `https://github.com/jane/knots/tree/${revision}/docs/deep`],
        ['deep/new.txt', undefined],
        ['../../up.md', undefined],
      ],
      rules: ['links/unknown-file', 'links/unknown-file'],
    });
  });

  it('is text with one finding where the host is not known', () => {
    write('README.md', '# A\n\n[one](LICENSE.txt)\n');
    write('LICENSE.txt', 'MIT License');
    expect(hrefs({ notes: ['README.md'], repository: 'https://git.example/a/b' }).rules).toEqual([
      'links/unknown-file',
    ]);
    expect(hrefs({ notes: ['README.md'], repository: 'https://git.example/a/b', host: 'gitea' })).toEqual({
      links: [['LICENSE.txt', 'https://git.example/a/b/src/branch/HEAD/LICENSE.txt']],
      rules: [],
    });
  });
});

describe('a Markdown file that notes link to', () => {
  beforeEach(() => {
    write('README.md', '# A\n\n[one](docs/one.md#part) [code](`docs/code.md`) <a href="docs/deep/two.md">two</a>\n');
    write('docs/one.md', '# One\n\n## Part\n\nText, see [three][].\n\n[three]: deep/three.md\n');
    write('docs/deep/two.md', '# Two\n');
    write('docs/deep/three.md', '# Three\n\n[back](../../README.md)\n');
    write('docs/alone.md', '# Alone\n');
  });

  it('is a page, if it is inside the folder that was given', () => {
    const { pages, findings } = run({ notes: ['.'] });
    expect(pages.filter(({ kind }) => kind === 'course').map(({ title }) => title)).toEqual([
      'A',
      'One',
      'Two',
      'Three',
    ]);
    expect(findings.filter(({ rule }) => rule !== 'links/unknown-file')).toEqual([]);
  });

  it('is none where only the file was given', () => {
    expect(run({ notes: ['README.md'] }).documents).toHaveLength(1);
  });
});
