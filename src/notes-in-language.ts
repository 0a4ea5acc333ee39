// The edge to the disk for notes that are there in several languages: each is made by itself, and knows the others.
import { gatherInput, gatherLanguages } from './gather-input.ts';
import type { Memory } from './memory.ts';
import { makeNotes, type Notes } from './notes.ts';
import { settingsFor, type Settings } from './options.ts';
import { counterparts, linkToLanguages, type OtherLanguage } from './translations/translations.ts';

/** The notes in one language, and what the site has in the others. */
export interface NotesInLanguage {
  readonly notes: Notes;
  /** In the order in which they are offered: the notes' own language first. */
  readonly others: readonly OtherLanguage[];
}

/**
 * Reads and makes the notes that SETTINGS name, in the language that they name. Errors in the other languages are among
 * the findings of the notes' own.
 * @param memory what is remembered of the notes as they were, where they are made again and again
 * @throws NotesError as `gatherInput`
 */
export function notesInLanguage(settings: Settings, memory?: Memory): NotesInLanguage {
  const gather = gatherLanguages(settings);
  const input = { ...gather(settings), memory };
  const languages = [undefined, ...(input.translations ?? [])].filter((tag) => tag !== settings.translation);
  // In dev there is one language at a time.
  if (!languages.length || !input.translations?.length || settings.isDev)
    return { notes: makeNotes(input), others: [] };
  // Only what others need of them: their own findings and services come when it is their turn.
  const others = languages.map((tag) => {
    const other = gather(settingsFor(settings, tag));
    const made = makeNotes({
      ...other,
      registry: undefined,
      terms: false,
      linkToFile: () => '#',
      lastStood: undefined,
    });
    return { ...made, hasRegistry: other.registry !== undefined };
  });
  const toLanguages = linkToLanguages(others);
  const notes = makeNotes({
    ...input,
    linkToFile: (...link) => toLanguages(...link) ?? input.linkToFile?.(...link),
  });
  const errors = settings.translation === undefined ? others.flatMap(({ findings }) => findings.filter(isError)) : [];
  return {
    notes: { ...notes, findings: [...notes.findings, ...errors], hasErrors: notes.hasErrors || errors.length > 0 },
    others: others.map((other) => counterparts(notes, other)),
  };
}

/** SETTINGS for each language of the site that they name: the notes' own first. */
export function settingsOfLanguages(settings: Settings): Settings[] {
  const { translations = [] } = gatherInput(settings);
  return [settings, ...translations.map((tag) => settingsFor(settings, tag))];
}

function isError({ severity }: Notes['findings'][number]): boolean {
  return severity === 'error';
}
