import { checkImports } from '../check-imports.ts';
import { gatherInput } from '../gather-input.ts';
import { makeNotes } from '../notes.ts';
import { resolveSettings } from '../options.ts';
import { formatFindings, NotesError, type Finding } from '../problems.ts';
import { formatGithub } from './format-github.ts';
import { makeReport, type CheckReport } from './make-report.ts';
import { type NotesFlags, toOptions } from './notes-flags.ts';

export interface CheckFlags extends NotesFlags {
  readonly json?: boolean;
  readonly format?: 'text' | 'github';
}

/** Looks the NOTES through without building. @returns the exit code: 0 no finding, 1 findings. */
export function check(notes: readonly string[], flags: CheckFlags): number {
  const root = process.cwd();
  const report = look(notes, flags, root);
  const { findings } = report;
  if (flags.json) console.log(JSON.stringify(report, undefined, 2));
  else if (flags.format === 'github') console.log(formatGithub(findings));
  else {
    if (findings.length) console.error(formatFindings(findings));
    console.log(summarise(report));
  }
  return findings.length ? 1 : 0;
}

function look(notes: readonly string[], flags: CheckFlags, root: string): CheckReport {
  try {
    return makeReport(
      checkImports(makeNotes(gatherInput(resolveSettings(toOptions(notes, flags, root), root, false)))),
    );
  } catch (error) {
    if (!(error instanceof NotesError)) throw error;
    return { sections: [], links: { internal: [], broken: [] }, dropped: [], tidied: [], findings: error.findings };
  }
}

function summarise({ sections, links, dropped, tidied, findings }: CheckReport): string {
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  const errors = findings.filter(isError).length;
  const lists = [...new Set(dropped.map(({ file, lines }) => `${file}:${lines.start}-${lines.end}`))];
  const found = `${count(sections.length, 'page')}, ${count(links.internal.length, 'link')} inside the notes, ${count(tidied.length, 'repair')} of markup`;
  return [
    // Where nothing could be read there is nothing to count.
    ...(sections.length ? [found] : []),
    ...(lists.length ? [`left out, since it is generated: contents list ${lists.join(', ')}`] : []),
    findings.length
      ? `${count(findings.length, 'finding')}, ${errors ? `${count(errors, 'error')} among them` : 'none of which stops a build'}`
      : 'no findings',
  ].join('\n');
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
