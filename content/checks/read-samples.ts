import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Course } from './read-courses.ts';

/** A fenced code sample. `line` is that of its first line of code in the file. */
export interface Sample {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

/** The fenced code samples of COURSE in order; a fence without a language has ''. */
export function readSamples(course: Course): Sample[] {
  const samples: Sample[] = [];
  visit(course.tree, 'code', (node: Code) => {
    samples.push({
      file: course.file,
      line: node.position!.start.line + 1,
      language: node.lang ?? '',
      code: node.value,
    });
  });
  return samples;
}
