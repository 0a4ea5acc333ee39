import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notesInLanguage, settingsOfLanguages } from './notes-in-language.ts';
import { resolveSettings } from './options.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'languages-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>) {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
}
function settings() {
  return settingsOfLanguages(resolveSettings({ notes: ['.'], services: false }, folder, false));
}

const english =
  '# Knots\n\n[Deutsch](README-de.md) [Palstek](README-de.md#palstek) [odd](README-de.md#%) [none](README-fr.md)\n\n## Bowline\n\nThe loop.\n';
const german = '# Knoten\n\n[English](./README.md#bowline)\n\n## Palstek\n\nDie Schlinge.\n';

describe('notes in two languages', () => {
  it('are two trees of addresses with a ledger each', () => {
    write({ 'README.md': english, 'README-de.md': german });
    expect(
      settings().map((one) => [
        one.base,
        one.ledger.slice(folder.length + 1),
        notesInLanguage(one).notes.pages.map(({ id }) => id),
      ]),
    ).toEqual([
      ['/', 'links.lock', ['knots', 'knots/bowline']],
      ['/de/', 'links.de.lock', ['knoten', 'knoten/palstek']],
    ]);
  });

  it('know each other’s pages', () => {
    write({ 'README.md': english, 'README-de.md': german });
    const [own, translation] = settings().map((one) => notesInLanguage(one).others);
    expect(own).toEqual([
      {
        lang: 'de',
        home: '/de/',
        services: undefined,
        pages: { '': '/de/', knots: '/de/knoten/', 'knots/bowline': '/de/knoten/palstek/' },
      },
    ]);
    expect(translation![0]!.pages).toEqual({ '': '/', knoten: '/knots/', 'knoten/palstek': '/knots/bowline/' });
  });

  it('lead from file to file and anchor to anchor; what is in no language is a finding', () => {
    write({ 'README.md': english, 'README-de.md': german });
    const [own, translation] = settings().map((one) => notesInLanguage(one).notes);
    expect(own!.links.map(({ elsewhere }) => elsewhere)).toEqual([
      '/de/knoten/',
      '/de/knoten/palstek/',
      '/de/knoten/',
      undefined,
    ]);
    expect(own!.findings.map(({ rule }) => rule)).toEqual(['links/unknown-file']);
    expect(translation!.links.map(({ elsewhere }) => elsewhere)).toEqual(['/knots/bowline/']);
  });

  it('are refused as a whole where one of them can’t be read', () => {
    write({ 'README.md': english, 'README-de.md': `---\nlang: 1\n---\n\n${german}` });
    write({ 'README-es.md': '---\nsplit: 9\n---\n\n# Nudos\n' });
    const { notes } = notesInLanguage(settings()[0]!);
    expect(notes.hasErrors).toBe(true);
  });

  it('keep a course from the address of a language', () => {
    write({ 'README.md': english, 'README-de.md': german, 'de.md': '# About Germany\n\nText.\n' });
    const { notes } = notesInLanguage(settings()[0]!);
    expect(notes.pages.map(({ id }) => id)).toContain('de-2');
  });
});
