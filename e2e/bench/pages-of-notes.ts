import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { BenchPage } from './peers/peer.ts';

const checkReport = z.object({
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      source: z.object({ file: z.string(), lines: z.object({ start: z.number(), end: z.number() }) }),
    }),
  ),
});

/** The pages that Unscroll makes of NOTES (a Markdown file or a folder of them): each its own lines, below its title. */
export function pagesOfNotes(notes: string): BenchPage[] {
  const { stdout } = spawnSync(process.execPath, ['src/cli/cli.ts', 'check', notes, '--no-services', '--json'], {
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  return checkReport.parse(JSON.parse(stdout)).sections.map(({ id, title, source }) => {
    const { start, end } = source.lines;
    const own = readFileSync(source.file, 'utf8')
      .split(/\r?\n/)
      .slice(start - 1, end);
    return { id, title, body: own.slice(own[0]?.startsWith('#') ? 1 : 0).join('\n') };
  });
}
