import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Whether this machine lets us install Debian's packages: it is Debian's (Ubuntu's browsers are stubs), and we are root. */
export function canInstallPackages(): boolean {
  const isDebian = existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  return isDebian && process.getuid?.() === 0;
}

/** Installs Debian's package NAME; whether that worked is for the caller to see. */
export function installPackage(name: string): void {
  attempt('apt-get', ['update', '-q']);
  attempt('apt-get', ['install', '-q', '-y', '--no-install-recommends', name]);
}

/** Runs COMMAND, and says so. */
export function attempt(command: string, args: readonly string[]): void {
  console.log(`A browser is missing: ${command} ${args.join(' ')}`);
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
