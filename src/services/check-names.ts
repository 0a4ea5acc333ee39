import type { Findings } from '../problems.ts';
import { foldText, normaliseText } from './fold-text.ts';
import type { ReadRegistry, RegistryPath } from './read-registry.ts';
import { toServiceName, type Service, type ServiceName } from './registry-schema.ts';
import { stopWords } from './stop-words.ts';

/** Whether ids and names of the registry are unique and usable; reports what is not. */
export function checkNames({ file, registry, placeOf }: ReadRegistry, findings: Findings): boolean {
  let isFine = true;
  const fail = (rule: string, reason: string, path: RegistryPath, hint: string) => {
    isFine = false;
    findings.error(rule, reason, { file, ...placeOf(path) }, hint);
  };
  const at = (path: RegistryPath) => {
    const { line, column } = placeOf(path);
    return `${file}:${line}:${column}`;
  };
  const ids = new Map<string, RegistryPath>();
  const names = new Map<string, Known[]>();
  registry.services.forEach((service, index) => {
    const idPath = ['services', index, 'id'];
    const same = ids.get(service.id);
    if (same)
      fail(
        'services/duplicate-id',
        `the id "${service.id}" is taken at ${at(same)}`,
        idPath,
        'Give one of them another id.',
      );
    else ids.set(service.id, idPath);
    for (const { name, path: inService } of placedNames(service)) {
      const path = ['services', index, ...inService];
      if (isStopWord(name))
        fail(
          'services/stop-word',
          `"${name.name}" is an ordinary English word and would link everywhere`,
          path,
          'Give it `vendor: true`, or leave it out.',
        );
      const key = keyOf(name);
      const spelling = exactSpelling(name);
      const known = names.get(key) ?? [];
      names.set(key, [...known, { path, service: index, spelling }]);
      const other = known.find(
        (one) => one.service !== index && (one.spelling === spelling || !one.spelling || !spelling),
      );
      if (other)
        fail(
          'services/duplicate-alias',
          `"${name.name}" of "${service.id}" is also a name of "${registry.services[other.service]!.id}" at ${at(other.path)}`,
          path,
          'Keep it at one of them, or add a condition (vendor, beside, sections) that tells them apart.',
        );
    }
  });
  return isFine;
}

/** The names of SERVICE with their paths in it. */
function placedNames(service: Service): { name: ServiceName; path: RegistryPath }[] {
  const lists = (['aliases', 'former'] as const).flatMap((list) =>
    service[list].map((name, index) => ({ name: toServiceName(name), path: [list, index] })),
  );
  const short = service.short === undefined ? [] : [{ name: toServiceName(service.short), path: ['short'] }];
  return [{ name: toServiceName(service.name), path: ['name'] }, ...short, ...lists];
}

interface Known {
  readonly path: RegistryPath;
  readonly service: number;
  readonly spelling: string | undefined;
}

// Names are the same if one text could mean either under the same conditions.
function keyOf({ name, vendor, beside, sections }: ServiceName): string {
  return JSON.stringify([foldText(name).text, vendor === true, beside?.toSorted(), sections?.toSorted()]);
}

/** How a name must be written where its case counts. */
function exactSpelling({ name, case: written }: ServiceName): string | undefined {
  const isExact = written === undefined ? /\p{Lu}/u.test(name) : written === 'exact';
  return isExact ? normaliseText(name) : undefined;
}

// "IT" in capitals is no "it".
function isStopWord({ name, vendor, case: written }: ServiceName): boolean {
  const isCapitals = /^\p{Lu}{2,}$/u.test(name) && written !== 'any';
  return stopWords.has(name.toLowerCase()) && !vendor && !isCapitals;
}
