import { gatherInput } from '../../src/gather-input.ts';
import { makeNotes, type Notes } from '../../src/notes.ts';
import { resolveSettings } from '../../src/options.ts';

/**
 * The courses of this repository as the site's own code makes them, findings included. ROOT is the repository; ADDED
 * stands behind the registry's last line, to see what an entry like that would do.
 */
export function makeOwnNotes(root: string, added = ''): Notes {
  const input = gatherInput(resolveSettings({}, root, false));
  const registry = input.registry && { ...input.registry, text: `${input.registry.text.trimEnd()}\n${added}` };
  return makeNotes({ ...input, registry });
}
