import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lastStood } from './last-stood.ts';

function repository() {
  const folder = mkdtempSync(join(tmpdir(), 'stood-'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  git('init', '-q');
  const path = join(folder, 'bread.md');
  const commit = (text: string) => {
    writeFileSync(path, text);
    git('add', '.');
    git('-c', 'user.name=A', '-c', 'user.email=a@b.c', 'commit', '-qm', 'change');
    return git('rev-parse', '--short', 'HEAD');
  };
  return { path, commit, source: { file: 'bread.md', path, bytes: new Uint8Array() } };
}

it('is the line in the last commit, where the heading was only removed in the folder', () => {
  const { path, commit, source } = repository();
  const revision = commit('# Bread\n\n## Ryes\n\nDark.\n\nOld Ovens\n---------\n');
  writeFileSync(path, '# Bread\n');
  expect(lastStood([source])('Ryes')).toEqual({ file: 'bread.md', line: 3, revision });
  expect(lastStood([source])('Old Ovens')).toEqual({ file: 'bread.md', line: 7, revision });
});

it('is the line before the commit that removed it', () => {
  const { commit, source } = repository();
  commit('# Bread\n\n## Ryes\n');
  const revision = commit('# Bread\n\nMore.\n\n## Ryes\n');
  commit('# Bread\n\nMore about Ryes.\n');
  commit('# Bread\n\nLess.\n');
  expect(lastStood([source])('Ryes')).toEqual({ file: 'bread.md', line: 5, revision });
});

it('is nowhere without git, or where it never was', () => {
  const { commit, source } = repository();
  commit('# Bread\n');
  expect(lastStood([source])('Ryes')).toBeUndefined();
  const path = join(mkdtempSync(join(tmpdir(), 'none-')), 'a.md');
  expect(lastStood([{ file: 'a.md', path, bytes: new Uint8Array() }])('Ryes')).toBeUndefined();
});
