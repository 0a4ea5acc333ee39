import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';

/**
 * Makes sure that there is a Chromium: takes what is installed, else installs Debian's package (as root on Debian), else
 * Playwright's build. @returns its path. @throws Error that says what to do when nothing of this worked.
 */
export function installBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && isDebian()) {
    attempt('apt-get', ['update', '-q']);
    attempt('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium']);
  } else {
    attempt(process.execPath, [
      'node_modules/@playwright/test/cli.js',
      'install',
      ...(isRoot ? ['--with-deps'] : []),
      'chromium',
    ]);
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium, and it could not be installed.\n' +
      '  Install Chromium or Chrome with your package manager, or set CHROMIUM to the path of one.',
  );
}

function attempt(command: string, args: readonly string[]): void {
  console.log(`No Chromium found: ${command} ${args.join(' ')}`);
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

// Ubuntu's package of that name is a stub that wants a running snapd.
function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
