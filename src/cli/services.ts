import { gatherInput } from '../gather-input.ts';
import { makeNotes, splitNotes } from '../notes.ts';
import { resolveSettings } from '../options.ts';
import { createFindings, formatFindings, NotesError } from '../problems.ts';
import { checkServices } from '../services/check-services.ts';
import { suggestServices } from '../services/suggest-services.ts';
import { type NotesFlags, toOptions } from './notes-flags.ts';

/** Prints a `services.yaml` for NOTES. @returns the exit code. */
export function suggest(notes: readonly string[], flags: NotesFlags): number {
  return reporting(() => {
    const findings = createFindings();
    const pages = splitNotes(gather(notes, flags), findings);
    if (findings.hasErrors()) throw new NotesError(findings.all());
    console.log(suggestServices(pages));
    return 0;
  });
}

/** Looks the registry of NOTES through. @returns the exit code: 0 no finding, 1 findings. */
export function checkRegistry(notes: readonly string[], flags: NotesFlags): number {
  return reporting(() => {
    const input = gather(notes, flags);
    if (!input.registry) {
      console.error(
        'There is no registry beside these notes: name one with --services, or begin with `services suggest`.',
      );
      return 1;
    }
    const { registry, homes, mentions, pages, findings: found } = makeNotes(input);
    const own = found.filter(({ rule, severity }) => rule.startsWith('services/') || severity === 'error');
    const findings = createFindings();
    if (registry) checkServices({ read: registry, homes, mentions, pages }, findings);
    const all = [...own, ...findings.all()];
    if (all.length) console.error(formatFindings(all));
    console.log(all.length === 1 ? '1 finding' : `${all.length || 'no'} findings`);
    return all.length ? 1 : 0;
  });
}

function gather(notes: readonly string[], flags: NotesFlags) {
  const root = process.cwd();
  return gatherInput(resolveSettings(toOptions(notes, flags, root), root, false));
}

function reporting(work: () => number): number {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof NotesError)) throw error;
    console.error(formatFindings(error.findings));
    return 1;
  }
}
