import { createRequire } from 'node:module';

/**
 * The package NAME, loaded when it is first asked for: what few notes need would otherwise take its time in all builds.
 * @returns its exports, as `require` gives them
 */
export function loadPackage<Exports>(name: string): Exports {
  return createRequire(import.meta.url)(name) as Exports;
}
