import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Runs CODE, which may use `cleanUpAtExit`, in a process of its own. */
function run(code: string) {
  const module = new URL('./clean-up-at-exit.ts', import.meta.url).href;
  const program = `import { cleanUpAtExit } from ${JSON.stringify(module)};\n${code}`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

test('what is to be cleaned up is cleaned up when the process ends, the last first, each once', () => {
  const code = `
    cleanUpAtExit(() => console.log('one'));
    const now = cleanUpAtExit(() => console.log('two'));
    cleanUpAtExit(() => console.log('three'));
    now();
    now();`;
  expect(run(code)).toEqual({ stdout: 'two\nthree\none\n', stderr: '', status: 0 });
});

test('a signal cleans up, and ends the process as it would have', () => {
  const code = `
    cleanUpAtExit(() => console.log('clean'));
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => console.log('still here'), 5000);`;
  expect(run(code)).toEqual({ stdout: 'clean\n', stderr: '', status: 143 });
});

test('a site in many languages has many things to clean up, of which Node does not warn', () => {
  expect(run('for (let at = 0; at < 40; at += 1) cleanUpAtExit(() => {});').stderr).toBe('');
});
