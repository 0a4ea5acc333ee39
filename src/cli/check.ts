import { join } from 'node:path';
import { checkImports } from '../check-imports.ts';
import { checkPictures } from '../check-pictures.ts';
import type { Notes } from '../notes.ts';
import { notesInLanguage, settingsOfLanguages } from '../notes-in-language.ts';
import { resolveSettings } from '../options.ts';
import { externalLinks } from '../permalinks/external-links.ts';
import { createFindings, formatFindings, NotesError, type Finding } from '../problems.ts';
import { cacheFolder } from '../cache-folder.ts';
import { checkExternal } from './check-external.ts';
import { formatGithub } from './format-github.ts';
import { joinReports, makeReport, type CheckReport } from './make-report.ts';
import { type NotesFlags, toOptions } from './notes-flags.ts';

export interface CheckFlags extends NotesFlags {
  readonly json?: boolean;
  readonly format?: 'text' | 'github';
  /** Ask other hosts, too. */
  readonly external?: boolean;
}

/** Looks the NOTES through without building. @returns the exit code: 0 no finding, 1 findings. */
export async function check(notes: readonly string[], flags: CheckFlags): Promise<number> {
  const root = process.cwd();
  const report = await look(notes, flags, root);
  const { findings } = report;
  if (flags.json) console.log(JSON.stringify(report, undefined, 2));
  else if (flags.format === 'github') console.log(formatGithub(findings));
  else {
    if (findings.length) console.error(formatFindings(findings));
    console.log(summarise(report));
  }
  return findings.length ? 1 : 0;
}

async function look(notes: readonly string[], flags: CheckFlags, root: string): Promise<CheckReport> {
  try {
    const settings = resolveSettings(toOptions(notes, flags, root), root, false);
    const reports: CheckReport[] = [];
    for (const language of settingsOfLanguages(settings)) {
      const made = checkPictures(checkImports(notesInLanguage(language).notes), settings.folder);
      reports.push(makeReport(flags.external ? await withExternal(made) : made));
    }
    return joinReports(reports);
  } catch (error) {
    if (!(error instanceof NotesError)) throw error;
    return { sections: [], links: { internal: [], broken: [] }, dropped: [], tidied: [], findings: error.findings };
  }
}

async function withExternal(notes: Notes): Promise<Notes> {
  const findings = createFindings();
  const cache = join(cacheFolder(), 'external.json');
  await checkExternal(externalLinks(notes.pages), { cache, pause: 500, patience: 15_000, now: Date.now() }, findings);
  return { ...notes, findings: [...notes.findings, ...findings.all()] };
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
