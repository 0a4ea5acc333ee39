// The edge to the disk for files that the settings name.
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { Finding, Findings } from './problems.ts';

interface Named {
  readonly logo?: string | { readonly light: string; readonly dark: string } | undefined;
  readonly favicon?: string | undefined;
  readonly stylesheet?: string | undefined;
}

const pictures = ['.svg', '.png', '.jpg', '.jpeg', '.webp', '.avif', '.gif'];
const active = /<script|<foreignObject|\son\w+\s*=|javascript:/i;
const elsewhere = /(?:@import\s+(?:url\(\s*)?|url\(\s*)["']?\s*(?:https?:)?\/\//i;

/** Adds the error `config/file` for each file named in the settings of FOLDER that is missing or can't be used. */
export function checkFiles(
  { logo, favicon, stylesheet }: Named,
  folder: string,
  placeOf: (path: readonly PropertyKey[]) => Finding['place'],
  findings: Findings,
): void {
  const check = (path: readonly string[], file: string | undefined, kinds: readonly string[]) => {
    if (file === undefined) return;
    const fail = (reason: string, hint: string) =>
      findings.error('config/file', `${path.join('.')}: ${reason}`, placeOf(path), hint);
    const kind = extname(file).toLowerCase();
    if (!kinds.includes(kind))
      return fail(`"${file}" has none of the endings ${kinds.join(', ')}`, 'Name another file.');
    const text = readText(resolve(folder, file));
    if (text === undefined)
      return fail(`there is no file "${file}"`, 'Check the path; it is relative to the folder of the settings.');
    if (kind === '.svg' && active.test(text))
      return fail(`"${file}" holds a script`, 'Take it out of the drawing, or use a PNG.');
    if (kind === '.css' && elsewhere.test(text))
      return fail(
        `"${file}" loads something from another host, in line ${text.slice(0, elsewhere.exec(text)!.index).split('\n').length}`,
        'Put a copy beside the stylesheet: pages ask no other host for anything.',
      );
  };
  if (typeof logo === 'string') check(['logo'], logo, pictures);
  else {
    check(['logo', 'light'], logo?.light, pictures);
    check(['logo', 'dark'], logo?.dark, pictures);
  }
  check(['favicon'], favicon, ['.svg', '.png', '.ico']);
  check(['stylesheet'], stylesheet, ['.css']);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
