// The corpus for measuring growth: renamed copies of a notes file with their own words shuffled in.
// usage: node e2e/bench/make-corpus.ts NOTES.md COPIES DIR     (10 copies of 22 sections are 220 pages, 40 are 880)
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, shuffleWords } from './shuffle-words.ts';

export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

/** COPIES files of the shape of TEXT, the same at every call; titles and anchors of a copy carry its number. */
export function makeCorpus(text: string, copies: number): CorpusFile[] {
  return Array.from({ length: copies }, (_, at) => {
    const number = String(at + 1).padStart(2, '0');
    return { name: `notes-${number}.md`, text: rename(shuffleWords(text, createRandom(at + 1)), number) };
  });
}

/** Gives each heading NUMBER as its last word, and the links to headings likewise. */
function rename(text: string, number: string): string {
  let inFence = false;
  return text
    .split('\n')
    .map((line) => {
      if (/^\s*(```|~~~)/.test(line)) inFence = !inFence;
      if (inFence) return line;
      return /^#{1,6} /.test(line)
        ? `${line.trimEnd()} ${number}`
        : line.replace(/\]\(#([^)]+)\)/g, (_link, anchor: string) => `](#${anchor}-${number})`);
    })
    .join('\n');
}

if (import.meta.main) {
  const [notes, copies, dir] = process.argv.slice(2);
  if (!notes || !dir || !Number(copies)) {
    console.error('usage: node e2e/bench/make-corpus.ts NOTES.md COPIES DIR');
    process.exit(2);
  }
  mkdirSync(dir, { recursive: true });
  for (const { name, text } of makeCorpus(readFileSync(notes, 'utf8'), Number(copies)))
    writeFileSync(join(dir, name), text);
}
