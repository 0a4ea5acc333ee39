import { expect, test } from 'vitest';
import { completeLock, missingPackages, readLock } from './complete-lock.ts';

test('the lockfile holds every platform that its packages are built for', () => {
  expect(missingPackages(readLock())).toEqual([]);
});

test('the lockfile has no download addresses', () => {
  const addresses = Object.entries(readLock().packages).filter(([, { resolved }]) => /^https?:/.test(String(resolved)));
  expect(addresses).toEqual([]);
});

test('a platform that the registry lacked is written in where npm would put it', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/tool': { version: '2.0.0', dev: true, optionalDependencies: { 'tool-darwin-arm64': '2.0.0' } },
      'node_modules/other': { version: '1.0.0', optionalDependencies: { 'other-linux-x64-musl': '1.0.0' } },
      'node_modules/other-linux-x64-musl': { version: '0.9.0' },
    },
  };
  const { packages } = completeLock(lock);
  expect(packages['node_modules/tool-darwin-arm64']).toEqual({
    version: '2.0.0',
    os: ['darwin'],
    cpu: ['arm64'],
    dev: true,
    optional: true,
  });
  expect(packages['node_modules/other/node_modules/other-linux-x64-musl']).toEqual({
    version: '1.0.0',
    os: ['linux'],
    cpu: ['x64'],
    libc: ['musl'],
    optional: true,
  });
  expect(missingPackages({ packages })).toEqual([]);
});
