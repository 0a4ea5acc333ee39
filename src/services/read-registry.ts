import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Findings } from '../problems.ts';
import { namesOf, registrySchema, type Registry } from './registry-schema.ts';
import { stopWords } from './stop-words.ts';

/** The registry with the line of each entry, for messages about it. */
export interface ReadRegistry {
  readonly file: string;
  readonly registry: Registry;
  readonly lineOf: (serviceId: string) => number;
}

/**
 * Reads and checks a registry file's TEXT. Errors: `services/yaml`, `services/schema`, `services/duplicate-id`,
 * `services/duplicate-alias`, `services/stop-word`, each with its line (and the line of the other place).
 * @returns undefined after an error.
 */
export function readRegistry(file: string, text: string, findings: Findings): ReadRegistry | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  for (const problem of document.errors)
    findings.error(
      'services/yaml',
      problem.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
      placeAt(problem.pos[0]),
      'Mend the YAML at this place.',
    );
  if (document.errors.length) return undefined;

  const result = registrySchema.safeParse(document.toJS() ?? {});
  if (!result.success) {
    for (const issue of result.error.issues)
      findings.error(
        'services/schema',
        `${issue.path.join('.') || 'the registry'}: ${messageOf(issue)}`,
        placeAt(offsetOf(document, issue.path)),
      );
    return undefined;
  }
  const lineOfIndex = (index: number) => placeAt(offsetOf(document, ['services', index])).line;
  const lineOf = (id: string) => lineOfIndex(result.data.services.findIndex((service) => service.id === id));
  return checkNames(file, result.data, lineOfIndex, findings) ? { file, registry: result.data, lineOf } : undefined;
}

function checkNames(
  file: string,
  registry: Registry,
  lineOfIndex: (index: number) => number,
  findings: Findings,
): boolean {
  let isFine = true;
  const fail = (rule: string, reason: string, index: number, hint: string) => {
    isFine = false;
    findings.error(rule, reason, { file, line: lineOfIndex(index), column: 1 }, hint);
  };
  const ids = new Map<string, number>();
  const names = new Map<string, number>();
  registry.services.forEach((service, index) => {
    const same = ids.get(service.id);
    if (same !== undefined)
      fail(
        'services/duplicate-id',
        `the id "${service.id}" is taken by line ${lineOfIndex(same)}`,
        index,
        'Give one of them another id.',
      );
    ids.set(service.id, index);
    const own = new Set<string>();
    for (const { name, vendor, beside, sections } of namesOf(service)) {
      const key = name.toLowerCase();
      if (stopWords.has(key) && !vendor)
        fail(
          'services/stop-word',
          `"${name}" is an ordinary English word and would link everywhere`,
          index,
          'Give it `vendor: true`, or leave it out.',
        );
      // Names with conditions that tell them apart may be shared.
      if (vendor || beside || sections || own.has(key)) continue;
      own.add(key);
      const other = names.get(key);
      if (other !== undefined)
        fail(
          'services/duplicate-alias',
          `"${name}" of "${service.id}" is also a name of "${registry.services[other]!.id}" (line ${lineOfIndex(other)})`,
          index,
          'Keep it at one of them, or add a condition (vendor, beside, sections) that tells them apart.',
        );
      else names.set(key, index);
    }
  });
  return isFine;
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function messageOf(issue: { code: string; message: string; keys?: string[] }): string {
  return issue.code === 'unrecognized_keys' ? `unknown key ${issue.keys?.join(', ')}` : issue.message;
}
