// Findings: messages with place, rule and severity; collected everywhere, sorted and printed once.
import { distance } from 'fastest-levenshtein';
import { VFileMessage } from 'vfile-message';
import type { Place } from './types.ts';

export type Severity = 'error' | 'warning';

/** What a stage has to say to the author. `rule` is `room/what-is-wrong`. */
export interface Finding {
  readonly severity: Severity;
  readonly rule: string;
  readonly reason: string;
  readonly place: Partial<Place> & Pick<Place, 'file'>;
  /** What to do about it, one line. */
  readonly hint?: string | undefined;
}

/** Takes findings while the stages run. */
export interface Findings {
  error(rule: string, reason: string, place: Finding['place'], hint?: string): void;
  warn(rule: string, reason: string, place: Finding['place'], hint?: string): void;
  /** Takes over what was found elsewhere. */
  readonly add: (findings: readonly Finding[]) => void;
  readonly all: () => readonly Finding[];
  readonly hasErrors: () => boolean;
}

/** A build that stops because of errors; carries all findings. */
export class NotesError extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super(formatFindings(findings));
    this.name = 'NotesError';
    this.findings = findings;
  }
}

/** An empty collection of findings. `all()` is sorted by file, line, column, rule and holds nothing twice. */
export function createFindings(): Findings {
  const list: Finding[] = [];
  const add = (severity: Severity) => (rule: string, reason: string, place: Finding['place'], hint?: string) =>
    void list.push({ severity, rule, reason, place, hint });
  return {
    error: add('error'),
    warn: add('warning'),
    add: (findings) => void list.push(...findings),
    all: () => sortFindings(list),
    hasErrors: () => list.some((finding) => finding.severity === 'error'),
  };
}

/** Turns a finding into a vfile message, the form that unified's reporters and editors read. */
export function toVFileMessage(finding: Finding): VFileMessage {
  const { line, column, file } = finding.place;
  const message = new VFileMessage(finding.reason, {
    ...(line === undefined ? {} : { place: { line, column: column ?? 1 } }),
    source: finding.rule.split('/')[0]!,
    ruleId: finding.rule.split('/').slice(1).join('/'),
  });
  message.file = file;
  message.fatal = finding.severity === 'error';
  if (finding.hint) message.note = finding.hint;
  return message;
}

/** One finding a paragraph: `file:line:column severity reason (rule)`, the hint on a line of its own. */
export function formatFindings(findings: readonly Finding[]): string {
  return findings
    .map((finding) => {
      const { file, line, column } = finding.place;
      const where = [file, line, line === undefined ? undefined : column]
        .filter((part) => part !== undefined)
        .join(':');
      return `${where} ${finding.severity}: ${finding.reason} (${finding.rule})${finding.hint ? `\n  ${finding.hint}` : ''}`;
    })
    .join('\n');
}

/** The names of CHOICES nearest to NAME by edit distance, best first; none that share nothing with it. */
export function nearest(name: string, choices: Iterable<string>, count = 2): string[] {
  const wanted = name.toLowerCase();
  const isBefore = (a: Near, b: Near) => a.edits - b.edits || (a.choice < b.choice ? -1 : 1);
  let best: Near[] = [];
  for (const choice of new Set(choices)) {
    // As many edits as the lengths differ there must be: where those are too many, no letter needs to be compared.
    const allowed = Math.min(Math.max(wanted.length, choice.length) * 0.5, best[count - 1]?.edits ?? Infinity);
    if (Math.abs(choice.length - wanted.length) > allowed) continue;
    const edits = distance(wanted, choice.toLowerCase());
    if (edits <= allowed) best = [...best, { choice, edits }].sort(isBefore).slice(0, count);
  }
  return best.map(({ choice }) => choice);
}

interface Near {
  readonly choice: string;
  readonly edits: number;
}

/** LIST by file, line, column and rule, nothing twice. */
export function sortFindings(list: readonly Finding[]): Finding[] {
  const key = ({ place, rule, reason }: Finding) =>
    [
      place.file,
      String(place.line ?? 0).padStart(9, '0'),
      String(place.column ?? 0).padStart(9, '0'),
      rule,
      reason,
    ].join('\0');
  const byKey = new Map(list.map((finding) => [key(finding), finding]));
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, finding]) => finding);
}
