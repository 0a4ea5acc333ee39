// npm leaves out of the lockfile what the registry at hand lacks, such as builds for other platforms that have not
// arrived there yet; `npm ci` then refuses the lockfile everywhere. This writes them in by name and version.
// usage: npm run lock     (after any npm install that changed package-lock.json; npm then puts it in its own order)
import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

const entrySchema = z.looseObject({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lockSchema = z.looseObject({ packages: z.record(z.string(), entrySchema) });

export type Lock = z.infer<typeof lockSchema>;

/** The lockfile in the current folder. */
export function readLock(): Lock {
  return lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
}

/** An optional package that LOCK asks for and does not hold, and where npm would put it. */
export interface MissingPackage {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly isDev: boolean;
}

/** All optional packages with exact versions that LOCK lacks. */
export function missingPackages({ packages }: Lock): MissingPackage[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies).flatMap(([name, version]) => {
      if (!/^\d/.test(version)) return [];
      const places = placesFrom(path).map((place) => `${place}node_modules/${name}`);
      const found = places.find((place) => packages[place]);
      if (found && packages[found]?.version === version) return [];
      return [{ path: found ? places[0]! : places.at(-1)!, name, version, isDev: dev }];
    }),
  );
}

/** LOCK with its missing packages, each with the platform that its name tells. */
export function completeLock(lock: Lock): Lock {
  const added = missingPackages(lock).map(({ path, name, version, isDev }): [string, object] => [
    path,
    { version, ...platformOf(name), ...(isDev ? { dev: true } : {}), optional: true },
  ]);
  const sorted = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return lockSchema.parse({ ...lock, packages: Object.fromEntries(sorted) });
}

/** Folders in which a package at PATH looks for others, its own first, as prefixes. */
function placesFrom(path: string): string[] {
  const parts = path.split('/node_modules/');
  const nested = parts.map((_, at) => `${parts.slice(0, parts.length - at).join('/node_modules/')}/`);
  return path === '' || !path.includes('node_modules') ? [''] : [...nested, ''];
}

const systems: Readonly<Record<string, string>> = { windows: 'win32' };

function platformOf(name: string): { readonly os?: string[]; readonly cpu?: string[]; readonly libc?: string[] } {
  const match =
    /(android|darwin|freebsd|linux|openharmony|win32|windows)-(x64|arm64|arm|ia32|ppc64|riscv64|s390x)(?:-(\w+))?$/.exec(
      name,
    );
  if (!match) return name.includes('wasm32') ? { cpu: ['wasm32'] } : {};
  const [, system = '', cpu = '', variant = ''] = match;
  const libc = variant.startsWith('musl') ? 'musl' : variant.startsWith('gnu') ? 'glibc' : undefined;
  return {
    os: [systems[system] ?? system],
    cpu: [cpu],
    ...(libc && system === 'linux' ? { libc: [libc] } : {}),
  };
}

if (import.meta.main) writeFileSync('package-lock.json', `${JSON.stringify(completeLock(readLock()), undefined, 2)}\n`);
