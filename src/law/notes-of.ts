import { makeNotes, type Notes } from '../notes.ts';

/** The notes of one file with TEXT, for tests: no registry, no ledger, at the root of a host. */
export function notesOf(text: string, file = 'README.md', path = `/notes/${file}`): Notes {
  return makeNotes({
    sources: [{ file, path, bytes: Buffer.from(text) }],
    registry: undefined,
    ledger: undefined,
    base: '/',
    lang: 'en',
    tidy: true,
    drafts: false,
  });
}
