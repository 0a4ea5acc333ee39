import { createFindings, type Finding } from '../problems.ts';
import type { CourseDocument, SourceFile } from '../types.ts';
import { read, type ReadOptions } from './read.ts';

/** What is known of one file when it has been read by itself. */
export interface ReadApart {
  readonly document: CourseDocument | undefined;
  readonly findings: readonly Finding[];
}

/** Reads one course file as `read` does, with what there is to say about it apart. */
export function readApart(source: SourceFile, options: ReadOptions): ReadApart {
  const findings = createFindings();
  const document = read(source, options, findings);
  return { document, findings: findings.all() };
}
