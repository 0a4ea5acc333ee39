import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A small site in the states that it goes through: folders, each built by the program itself. */
export interface Editions {
  readonly first: string;
  /** One section of it says something else. */
  readonly second: string;
  /** Readers may keep it no longer. */
  readonly off: string;
  /** The first, below `/moved/`. */
  readonly moved: string;
}

const services = `services:
  - id: tea
    name: Amazon Tea
    short: Tea
    homes: [brewing]
    summary: Leaves in hot water.
`;

/** Builds the editions in a new folder. @throws Error when one can't be built. */
export async function buildEditions(): Promise<Editions> {
  const folder = mkdtempSync(join(tmpdir(), 'editions-'));
  const build = async (name: string, taste: string, settings: object, ...args: string[]) => {
    const notes = join(folder, `${name}-notes`);
    mkdirSync(notes);
    writeFileSync(join(notes, 'kitchen.md'), notesAbout(taste));
    writeFileSync(join(notes, 'services.yaml'), services);
    writeFileSync(join(notes, 'unscroll.config.json'), JSON.stringify({ name: 'Kitchen: all', ...settings }));
    const out = join(folder, name);
    await run(process.execPath, ['src/cli/cli.ts', 'build', notes, '--out', out, ...args]);
    return out;
  };
  return {
    first: await build('first', 'bitter', {}),
    second: await build('second', 'sweet', {}),
    off: await build('off', 'bitter', { offline: false }),
    moved: await build('moved', 'bitter', {}, '--base', '/moved/'),
  };
}

function notesAbout(taste: string): string {
  return `# Kitchen

What one drinks, and what stands beside it.

## Brewing

Amazon Tea is leaves in hot water. Close scripts with \`</script>\` and comments with \`<!--\`.

### Temperature

Ninety degrees for black leaves.

## Serving

Serve Amazon Tea in a warm pot. It tastes ${taste}. See [the temperature](#temperature) and [a shop](https://shop.example/?a=1&b=2).

| Cup | Size |
| --- | ---- |
| small | 1 |

## Biscuits

Dip biscuits into Tea for two seconds.
`;
}
