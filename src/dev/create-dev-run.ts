import { join } from 'node:path';
import { codeFolder } from '../code-folder.ts';
import { NotesError } from '../problems.ts';
import type { Run } from '../run-stages.ts';
import { writeDevReport, type DevReport } from './dev-report.ts';
import { savedPlace } from './saved-place.ts';

/**
 * RUN_STAGES as dev wants it: an error in the notes is reported and gives undefined, so that the site stays as it was;
 * success reports where the saved lines are.
 */
export function createDevRun(runStages: (root: string) => Promise<Run>): (root: string) => Promise<Run | undefined> {
  let last: Run | undefined;
  let runs = 0;
  return async (root) => {
    const report = (report: Omit<DevReport, 'run'>) => writeDevReport(devReportPath(root), { run: ++runs, ...report });
    try {
      const run = await runStages(root);
      report({
        errors: [],
        pages: pagesOf(run),
        files: [...run.pictures.used],
        saved: last && savedPlace(last.notes, run.notes),
      });
      return (last = run);
    } catch (error) {
      if (!(error instanceof NotesError)) throw error;
      report({
        errors: error.findings.filter(({ severity }) => severity === 'error'),
        pages: last ? pagesOf(last) : [],
        files: last ? [...last.pictures.used] : [],
      });
      return undefined;
    }
  };
}

/** Where the report is when Astro runs in ROOT. Not `.json`: Astro reads its configuration anew whenever such a file changes. */
export function devReportPath(root: string): string {
  return join(codeFolder(root), 'dev-report');
}

function pagesOf({ notes }: Run): DevReport['pages'] {
  const paths = new Map(notes.documents.map(({ source }) => [source.file, source.path]));
  return notes.pages.map((page) => ({
    address: notes.addresses.of({ page: page.id }),
    path: paths.get(page.file)!,
    start: page.lines.start,
  }));
}
