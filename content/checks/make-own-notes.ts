import { gatherInput } from '../../src/gather-input.ts';
import { makeNotes, type Notes } from '../../src/notes.ts';
import { resolveSettings } from '../../src/options.ts';

/** The courses of this repository as the site's own code makes them, findings included. ROOT is the repository. */
export function makeOwnNotes(root: string): Notes {
  return makeNotes(gatherInput(resolveSettings({}, root, false)));
}
