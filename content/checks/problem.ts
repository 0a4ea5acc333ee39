/** What is wrong in the content, and where. `file` is relative to the repository, `line` counts from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** One line a problem, `file:line reason`: what a failing test prints. */
export function listProblems(problems: readonly Problem[]): string[] {
  return problems.map(({ file, line, reason }) => `${file}:${line} ${reason}`);
}
