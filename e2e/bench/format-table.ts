import type { Inspection, Visit } from './inspect-site.ts';
import type { BuildRun } from './run-build.ts';

export interface MeasuredRow {
  readonly name: string;
  readonly runs: readonly BuildRun[];
  readonly inspection: Inspection;
  readonly lighthouse: readonly number[] | undefined;
}

/** Figures of a contestant, or why there are none. */
export type Row = MeasuredRow | { readonly name: string; readonly problem: string };

const columns = [
  '',
  'min',
  'median',
  'memory',
  'output',
  'home',
  'longest page',
  'search',
  'Lighthouse',
  'checks',
] as const;

/** ROWS as a Markdown table; PAGES is the number of pages that all were given. */
export function formatTable(rows: readonly Row[], pages: number): string {
  const body = rows.map((row) =>
    'problem' in row ? [row.name, ...columns.slice(2).map(() => '–'), row.problem] : cellsOf(row),
  );
  const lines = [
    [...columns],
    columns.map((_, at) => (at === 0 || at === columns.length - 1 ? '---' : '--:')),
    ...body,
  ];
  return [
    `${pages} pages each, built alternately on one machine; seconds, megabytes, and kilobytes on the wire (gzip, headers counted).`,
    '',
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
}

function cellsOf({ name, runs, inspection, lighthouse }: MeasuredRow): string[] {
  const { lacks, output, visits, searchBytes } = inspection;
  const seconds = runs.map((run) => run.seconds);
  const memory = runs.flatMap((run) => (run.memory === undefined ? [] : [run.memory]));
  const visit = (one: Visit | undefined) => (one ? `${kilobytes(one.bytes)} in ${one.requests}` : '–');
  return [
    name,
    `${Math.min(...seconds).toFixed(1)} s`,
    `${median(seconds).toFixed(1)} s`,
    memory.length ? `${megabytes(median(memory))} MB` : '–',
    `${megabytes(output)} MB`,
    visit(visits.home),
    visit(visits.section),
    kilobytes(searchBytes),
    lighthouse?.join(' ') ?? '–',
    lacks.length ? `lacks ${lacks.join(', ')}` : 'passed',
  ];
}

/** The middle of LIST; the mean of the two in the middle. */
export function median(list: readonly number[]): number {
  const sorted = list.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);
}
