// Mermaid diagrams of the notes: those drawn before are beside the notes, others are drawn where a browser is at hand.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findChromium } from '../find-chromium.ts';
import { copyPicture, isActiveSvg, type Copied } from '../find-pictures.ts';
import { keptPath, writeKeptFile } from '../kept-pictures.ts';
import { diagramSource, type Diagram } from '../markdown/place-diagram.ts';
import type { Addresses } from '../permalinks/addresses.ts';
import { treesOf } from '../split/trees-of.ts';
import type { NotesPage, Place } from '../types.ts';
import { drawDiagrams, type Drawing } from './draw-diagrams.ts';
import { walkElements } from '../walk.ts';

export interface Diagrams {
  readonly find: (source: string) => Diagram | undefined;
  /** File name on the site → path of the file that is copied there. */
  readonly copies: ReadonlyMap<string, string>;
  /** Those that stay code, with the reason. */
  readonly missing: readonly { readonly place: Place; readonly reason: string }[];
}

export interface FindOptions {
  /** Folder of the notes, where drawings are kept. */
  readonly folder: string;
  readonly addresses: Addresses;
  /** Whether what is not there is drawn: takes a second or two. */
  readonly isDrawing: boolean;
  /** Path of a Chromium. */
  readonly browser?: string | undefined;
}

/** Drawings are made anew when this changes: with Mermaid, or with how we draw. */
const edition = '12.0.0-3';
const themes = ['light', 'dark'] as const;

/** Finds a picture in either theme for each Mermaid diagram on PAGES. */
export async function findDiagrams(pages: readonly NotesPage[], options: FindOptions): Promise<Diagrams> {
  const { folder, addresses, isDrawing, browser = findChromium() } = options;
  const sources = sourcesOn(pages);
  const problems = new Map<string, string>();
  const wanted = [...sources.keys()].filter((source) => keptPaths(folder, source) === undefined);
  if (wanted.length && isDrawing) {
    const drawings = browser === undefined ? [] : await drawAll(browser, wanted);
    for (const [at, source] of wanted.entries()) {
      const problem = keep(folder, source, drawings[at] ?? { problem: 'there is no browser to draw it' });
      if (problem !== undefined) problems.set(source, problem);
    }
  }
  const found = new Map<string, Diagram>();
  const copies = new Map<string, string>();
  const missing: Diagrams['missing'][number][] = [];
  for (const [source, place] of sources) {
    const paths = keptPaths(folder, source);
    if (!paths) {
      missing.push({ place, reason: problems.get(source) ?? 'it is not drawn yet' });
      continue;
    }
    const [light, dark] = await Promise.all(paths.map((path) => copyPicture(path, addresses)));
    for (const { name, path } of [light!, dark!]) if (name !== undefined) copies.set(name, path);
    found.set(source, { light: pictureOf(light!), dark: pictureOf(dark!) });
  }
  return { find: (source) => found.get(source), copies, missing };
}

/** One line for all diagrams that stay code. */
export function summarise(missing: Diagrams['missing']): string {
  const [{ place, reason }] = missing as readonly [Diagrams['missing'][number]];
  const count = missing.length === 1 ? '1 diagram is' : `${missing.length} diagrams are`;
  const which = missing.length === 1 ? '' : 'the first, ';
  return `${count} shown as code (${which}${place.file}:${place.line}: ${reason})`;
}

async function drawAll(browser: string, sources: readonly string[]): Promise<readonly Drawing[]> {
  try {
    return await drawDiagrams(browser, sources);
  } catch (error) {
    const [line] = String(error instanceof Error ? error.message : error).split('\n');
    return sources.map(() => ({ problem: line! }));
  }
}

/** Writes DRAWING into FOLDER. @returns why that is impossible, if it is. */
function keep(folder: string, source: string, drawing: Drawing): string | undefined {
  if ('problem' in drawing) return drawing.problem;
  try {
    for (const theme of themes) writeKeptFile(folder, fileOf(source, theme), drawing[theme]);
    return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return `pictures/ can't be written: ${code ?? message}`;
  }
}

function keptPaths(folder: string, source: string): readonly string[] | undefined {
  const paths = themes.flatMap((theme) => keptPath(folder, fileOf(source, theme)) ?? []);
  const isWhole = paths.length === themes.length && !paths.some((path) => isActiveSvg(readFileSync(path, 'utf8')));
  return isWhole ? paths : undefined;
}

function fileOf(source: string, theme: string): string {
  const hash = createHash('sha256').update(`${edition}\n${source}`).digest('hex').slice(0, 16);
  return `diagram-${hash}-${theme}.svg`;
}

function pictureOf({ picture }: Copied): Diagram['light'] {
  if (!picture || 'drawing' in picture) throw new Error('A copied picture has an address.');
  return picture;
}

/** Each source with its first place. */
function sourcesOn(pages: readonly NotesPage[]): ReadonlyMap<string, Place> {
  const sources = new Map<string, Place>();
  for (const page of pages)
    for (const tree of treesOf(page))
      walkElements(tree, (node) => {
        const source = diagramSource(node);
        if (source === undefined || sources.has(source)) return;
        const { line, column } = node.position?.start ?? page.place;
        sources.set(source, { file: page.file, line, column });
      });
  return sources;
}
