import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Findings } from '../problems.ts';
import { checkNames } from './check-names.ts';
import { registrySchema, type Registry } from './registry-schema.ts';

/** Keys that lead to a value of the registry: `['services', 3, 'homes', 0]`. */
export type RegistryPath = readonly (string | number)[];

/** The registry with the places of what is in it, for messages about it. */
export interface ReadRegistry {
  readonly file: string;
  readonly registry: Registry;
  /** Line and column of the value at a path, or of the nearest one around it. */
  readonly placeOf: (path: RegistryPath) => { readonly line: number; readonly column: number };
}

/**
 * Reads and checks a registry file's TEXT. Errors: `services/yaml`, `services/schema`, `services/duplicate-id`,
 * `services/duplicate-alias`, `services/stop-word`, each with its place (and that of the other one).
 * @returns undefined after an error.
 */
export function readRegistry(file: string, text: string, findings: Findings): ReadRegistry | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  for (const problem of document.errors)
    findings.error(
      'services/yaml',
      problem.message,
      { file, ...placeAt(problem.pos[0]) },
      'Mend the YAML at this place.',
    );
  if (document.errors.length) return undefined;

  const placeOf = (path: RegistryPath) => placeAt(offsetOf(document, path));
  const result = registrySchema.safeParse(toData(document) ?? {});
  if (!result.success) {
    for (const issue of result.error.issues.flatMap(deepest))
      findings.error(
        'services/schema',
        `${nameOfPath(document, issue.path)}: ${issue.reason}`,
        { file, ...placeOf(issue.path) },
        issue.hint,
      );
    return undefined;
  }
  const read = { file, registry: result.data, placeOf };
  return checkNames(read, findings) ? read : undefined;
}

/** The document as data. An alias (`*name`) that would unfold without end is the author's error like any other. */
function toData(document: Document.Parsed): unknown {
  return document.toJS({ maxAliasCount: 100 }) as unknown;
}

interface SchemaIssue {
  readonly path: RegistryPath;
  readonly reason: string;
  readonly hint: string;
}

type ZodIssue = {
  readonly code?: string | undefined;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly ZodIssue[])[];
};

// Of a value that may have one of several shapes, the shape that it nearly has says what is wrong.
function deepest(issue: ZodIssue): SchemaIssue[] {
  const path = issue.path as RegistryPath;
  if (issue.code === 'unrecognized_keys')
    return (issue.keys ?? []).map((key) => ({
      path: [...path, key],
      reason: `there is no key "${key}"`,
      hint: 'Remove it, or correct its name.',
    }));
  const shapes = issue.errors ?? [];
  const best = shapes.find((inner) => inner.every(({ code }) => code !== 'invalid_type')) ?? shapes.at(-1);
  if (best?.some(({ path: inner, code }) => code !== 'invalid_type' || inner.length))
    return best.flatMap((inner) => deepest({ ...inner, path: [...issue.path, ...inner.path] }));
  if (best) return [{ path, reason: 'must be a name, or a name with conditions', hint: 'Write it as text.' }];
  return [{ path, reason: issue.message, hint: 'Mend this value.' }];
}

/** PATH as its author would say it: `service "s3", aliases 2`. */
function nameOfPath(document: Document.Parsed, path: RegistryPath): string {
  const [list, index, ...rest] = path;
  const isService = list === 'services' && typeof index === 'number';
  const id: unknown = isService ? document.getIn(['services', index, 'id']) : undefined;
  const head = isService ? [typeof id === 'string' ? `service "${id}"` : `service ${index + 1}`] : [];
  const tail = (isService ? rest : path).map((key) => (typeof key === 'number' ? key + 1 : key)).join(' ');
  return [...head, ...(tail ? [tail] : [])].join(', ') || 'the registry';
}

function offsetOf(document: Document.Parsed, path: RegistryPath): number {
  for (let length = path.length; length >= 0; length--) {
    const inner = path.slice(0, length);
    const node = document.getIn(inner, true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
