import type { Finding } from '../problems.ts';

/** What Vite takes for its overlay in the browser; Astro adds the lines of the file. */
export interface Overlay {
  readonly type: 'error';
  readonly err: {
    readonly name: string;
    readonly title: string;
    readonly message: string;
    readonly hint: string;
    readonly stack: string;
    readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  };
}

/** FINDING, in the file at PATH, for the overlay. */
export function toOverlay({ place, reason, rule, hint }: Finding, path: string): Overlay {
  const { file, line = 1, column = 1 } = place;
  return {
    type: 'error',
    err: {
      name: rule,
      title: 'The notes cannot be read',
      message: `${file}:${line}:${column} ${reason}`,
      hint: hint ?? '',
      stack: '',
      loc: { file: path, line, column },
    },
  };
}
