import { findBrowser } from './find-browser.ts';
import { attempt, canInstallPackages, installPackage } from './install-package.ts';

/**
 * Makes sure that there is a Chromium: takes what is installed, else installs Debian's package (as root on Debian), else
 * Playwright's build. @returns its path. @throws Error that says what to do when nothing of this worked.
 */
export function installBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (canInstallPackages()) installPackage('chromium');
  else
    attempt(process.execPath, [
      'node_modules/@playwright/test/cli.js',
      'install',
      ...(process.getuid?.() === 0 ? ['--with-deps'] : []),
      'chromium',
    ]);
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium, and it could not be installed.\n' +
      '  Install Chromium or Chrome with your package manager, or set CHROMIUM to the path of one.',
  );
}
