import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { arbitraryMarkdown } from './law/arbitrary-markdown.ts';
import { notesOf } from './law/notes-of.ts';
import { createMemory, type Memory } from './memory.ts';
import { makeNotes, type NotesInput } from './notes.ts';
import { resolveSettings } from './options.ts';
import { openNotesMemory } from './rebuild/notes-memory.ts';

/** The files of a folder by name, at one time, and what stands beside them. */
interface Saved {
  readonly files: Readonly<Record<string, string>>;
  readonly more?: Partial<NotesInput>;
}

/** All that is made of SAVED, as one text. */
function made({ files, more }: Saved, memory?: Memory): string {
  const notes = makeNotes({
    sources: Object.entries(files).map(([file, text]) => ({ file, path: `/notes/${file}`, bytes: Buffer.from(text) })),
    registry: undefined,
    terms: true,
    ledger: undefined,
    base: '/',
    lang: 'en',
    tidy: true,
    drafts: true,
    memory,
    ...more,
  });
  const { documents: _, addresses: __, old, ...rest } = notes;
  const plain = (_name: string, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value instanceof Uint8Array ? [...value] : value;
  return JSON.stringify(
    { ...rest, pages: notes.pages.map(({ key: ___, ...page }) => page), old, ledger: old.ledger() },
    plain,
    1,
  );
}

/** Makes each of STATES from what is remembered of those before, and anew: in dev, and from build to build. */
function expectSame(states: readonly Saved[]): void {
  const inDev = createMemory();
  const settings = resolveSettings({}, cache, false);
  rmSync(join(cache, 'unscroll'), { recursive: true, force: true });
  for (const state of states) {
    const anew = made(state);
    expect(made(state, inDev)).toBe(anew);
    const build = openNotesMemory(settings);
    expect(made(state, build)).toBe(anew);
    build.save();
    build.close();
    expect(readdirSync(join(cache, 'unscroll/notes')).length).toBe(1);
  }
}

let cache: string;
beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'memory-'));
  vi.stubEnv('XDG_CACHE_HOME', cache);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(cache, { recursive: true });
});

const garden = `# The garden

## Soil

A **compost heap** is a pile of leaves that turns into soil. See [watering](#watering) and [Water (H2O)](other.md#rain).

- Peat/sand mixes drain well
- [Roses](#roses)

| Plant | Soil |
| ----- | ---- |
| Rose  | clay |

## Watering

Drip irrigation (DI) saves water. A compost heap needs some, too.[^1]

\`\`\`sh
water --all
\`\`\`

### Roses

Water them in the morning. DI is enough.

## Draft bed

<!-- draft -->

Nothing grows here yet. The compost heap is elsewhere.

[^1]: Not in winter.
`;
const other = `# Weather

## Rain

Rain fills the barrel. Drip irrigation draws from it, and the compost heap likes it.

## Frost

Frost ends the season for DI.
`;
const registry = (text: string) => ({ file: 'services.yaml', text, isOwn: true });
const heap = registry('services:\n  - id: heap\n    name: compost heap\n    homes: [soil]\n');
const rain = registry('services:\n  - id: rain\n    name: Rain\n');

describe('what is made from memory is what would be made anew', () => {
  const both = { 'garden.md': garden, 'weather.md': other };
  it.each<[string, Saved]>([
    ['nothing changed', { files: both }],
    ['a sentence', { files: { ...both, 'weather.md': other.replace('barrel', 'butt') } }],
    ['a heading that others link to', { files: { ...both, 'garden.md': garden.replace('## Watering', '## Water') } }],
    ['a title that others have', { files: { ...both, 'weather.md': other.replace('## Frost', '## Soil') } }],
    ['the title of the file', { files: { ...both, 'weather.md': other.replace('# Weather', '# The garden') } }],
    ['a term less', { files: { ...both, 'garden.md': garden.replace('**compost heap**', 'compost heap') } }],
    ['a file less', { files: { 'garden.md': garden } }],
    ['a file more', { files: { ...both, 'more.md': '# More\n\n## Soil\n\nThe compost heap again.\n' } }],
    ['files in another order', { files: { 'weather.md': other, 'garden.md': garden } }],
    ['a file that can not be read', { files: { ...both, 'weather.md': '---\ntitle: [\n---\n\n# Weather\n' } }],
    ['the same words in both', { files: { 'garden.md': garden, 'weather.md': garden } }],
    ['no drafts', { files: both, more: { drafts: false } }],
    ['nothing tidied', { files: both, more: { tidy: false } }],
    ['another level', { files: both, more: { split: 3 } }],
    ['another language', { files: both, more: { lang: 'de', givenLang: 'de' } }],
    ['no terms', { files: both, more: { terms: false } }],
    ['a registry', { files: both, more: { registry: heap } }],
    ['another registry', { files: both, more: { registry: rain } }],
    ['components', { files: { ...both, 'weather.mdx': `${other}\n<Barrel size={3} />\n` } }],
  ])('after a change of: %s', (_what, changed) => {
    const first = { files: both };
    expectSame([first, changed, first, changed]);
  });

  it('with a ledger of addresses that moved', () => {
    const ledgerOf = (text: string) => ({ file: 'links.lock', text: notesOf(text, 'garden.md').old.ledger() });
    const ledger = ledgerOf(garden);
    const renamed = garden.replace('## Watering', '## All about water').replace('### Roses', '### On roses');
    expectSame([
      { files: { 'garden.md': garden }, more: { ledger } },
      { files: { 'garden.md': renamed }, more: { ledger } },
      { files: { 'garden.md': renamed }, more: { ledger: ledgerOf(garden.replace('### Roses', '### Rose beds')) } },
      { files: { 'garden.md': renamed.replace('morning', 'evening') }, more: { ledger } },
      { files: { 'garden.md': renamed } },
    ]);
  });

  it('whatever the files hold', { timeout: 60_000 }, () => {
    const pair = fc.tuple(arbitraryMarkdown, arbitraryMarkdown);
    fc.assert(
      fc.property(pair, pair, fc.array(fc.tuple(fc.nat(1), fc.nat(1)), { minLength: 2, maxLength: 4 }), (a, b, saves) =>
        expectSame(saves.map(([one, two]) => ({ files: { 'a.md': a[one]!, 'b.md': b[two]! } }))),
      ),
      { numRuns: 40 },
    );
  });
});
