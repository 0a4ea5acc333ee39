import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findAbout } from './find-about.ts';
import { resolveSettings, type UnscrollOptions } from './options.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'about-'));
  mkdirSync(join(folder, 'docs'));
  writeFileSync(join(folder, 'docs/notes.md'), '# Knots\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function about(options: UnscrollOptions = {}) {
  return findAbout(resolveSettings({ notes: ['docs/notes.md'], ...options }, folder, false));
}
function git(...args: string[]) {
  execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
}

it('is read from LICENSE above the notes in their repository, and from its remote', () => {
  writeFileSync(join(folder, 'LICENSE'), 'MIT License\n\nCopyright (c) 2026 Jane Doe\n');
  git('init', '-q', '-b', 'main');
  git('remote', 'add', 'origin', 'git@codeberg.org:jane/knots.git');
  expect(about()).toEqual({
    author: 'Jane Doe',
    license: { title: 'MIT', address: 'https://codeberg.org/jane/knots/src/branch/main/LICENSE' },
    source: { title: 'codeberg.org/jane/knots', address: 'https://codeberg.org/jane/knots' },
  });
});

it('is what the settings say, where they say it', () => {
  writeFileSync(join(folder, 'docs/COPYING.txt'), 'MIT License\n');
  const repository = 'https://git.example/jane/knots';
  expect(about({ author: 'J. D.', license: 'CC BY 4.0', repository })).toEqual({
    author: 'J. D.',
    license: { title: 'CC BY 4.0', address: undefined },
    source: { title: 'git.example/jane/knots', address: repository },
  });
  expect(about({ license: false, repository: false })).toEqual({});
});

it('is not taken from a folder above that is no part of the repository', () => {
  writeFileSync(join(folder, 'LICENSE'), 'MIT License\n\nCopyright (c) 2026 Jane Doe\n');
  expect(about()).toEqual({});
});
