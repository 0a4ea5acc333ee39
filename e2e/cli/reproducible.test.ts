// The same commit, built in other folders, time zones and languages: byte for byte the same site.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const folder = mkdtempSync(join(realpathSync(tmpdir()), 'same-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const at = join(folder, 'notes');
  cpSync('e2e/fixtures/second-edition', at, { recursive: true });
  const author = ['-c', 'user.name=Cook', '-c', 'user.email=cook@kitchen.example'];
  await run('git', ['init', '--quiet', at]);
  await run('git', ['-C', at, 'add', '--all']);
  await run('git', ['-C', at, ...author, 'commit', '--quiet', '--message', 'Second edition']);
});

test('where and when notes are built leaves no trace in the site', { timeout: 180_000 }, async () => {
  const build = async (name: string, env: Record<string, string>) => {
    const at = join(folder, name);
    await run('git', ['clone', '--quiet', join(folder, 'notes'), at]);
    const args = ['kitchen.md', '--split', '2', '--site', 'https://kitchen.example', '--release', '--epub'];
    const cli = resolve('src/cli/cli.ts');
    await run(process.execPath, [cli, ...args], { cwd: at, env: { ...process.env, ...env } });
    return readFileSync(join(at, 'site/unscroll.json'), 'utf8');
  };
  const first = await build('one', { TZ: 'UTC', LC_ALL: 'C' });
  const second = await build('another folder', { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' });
  // The manifest holds the hash of every file.
  expect(Object.keys((JSON.parse(first) as { files: object }).files).length).toBeGreaterThan(20);
  expect(second).toBe(first);
});
