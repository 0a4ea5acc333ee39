import type { Notes } from '../notes.ts';
import { sortFindings, type Finding } from '../problems.ts';
import type { Dropped, LineRange, NotesPage, Place, Tidied } from '../types.ts';

/** What `check --json` prints: a promise to other programs. */
export interface CheckReport {
  readonly sections: readonly ReportedSection[];
  readonly links: {
    readonly internal: readonly { readonly href: string; readonly address: string; readonly place: Place }[];
    /** With the address they are led to where the mistake could be guessed. */
    readonly broken: readonly { readonly href: string; readonly address?: string; readonly place: Place }[];
  };
  readonly dropped: readonly Dropped[];
  readonly tidied: readonly Tidied[];
  readonly findings: readonly Finding[];
}

export interface ReportedSection {
  readonly id: string;
  readonly kind: NotesPage['kind'];
  readonly title: string;
  readonly address: string;
  readonly source: { readonly file: string; readonly lines: LineRange };
  readonly words: number;
  readonly headings: readonly {
    readonly id: string;
    readonly text: string;
    readonly depth: number;
    readonly line: number;
  }[];
  /** Ids of the services mentioned, in the order of the text. */
  readonly services: readonly string[];
}

/** The report on NOTES. A link is broken if what is written leads nowhere, even if what was meant could be guessed. */
export function makeReport(notes: Notes): CheckReport {
  const mentions = Map.groupBy(notes.mentions, ({ page }) => page);
  const { links } = notes;
  const brokenPlaces = new Set(
    notes.findings.filter(({ rule }) => rule.startsWith('links/')).map(({ place }) => keyOf(place)),
  );
  const isBroken = (place: Place) => brokenPlaces.has(keyOf(place));
  return {
    sections: notes.pages.map((page) => ({
      id: page.id,
      kind: page.kind,
      title: page.title,
      address: notes.addresses.of({ page: page.id }),
      source: { file: page.file, lines: page.lines },
      words: page.words,
      headings: page.headings.map(({ id, text, depth, place }) => ({ id, text, depth, line: place.line })),
      services: [...new Set((mentions.get(page.id) ?? []).map(({ service }) => service))],
    })),
    links: {
      internal: links.flatMap(({ href, place, target }) =>
        target && !isBroken(place) ? [{ href, address: notes.addresses.of(target), place }] : [],
      ),
      broken: links
        .filter(({ place, target, elsewhere }) => elsewhere === undefined && (!target || isBroken(place)))
        .map(({ href, place, target }) => ({
          href,
          ...(target ? { address: notes.addresses.of(target) } : {}),
          place,
        })),
    },
    dropped: notes.documents.flatMap(({ dropped }) => dropped),
    tidied: notes.documents.flatMap(({ tidied }) => tidied),
    findings: notes.findings,
  };
}

/** REPORTS on the languages of a site as one. */
export function joinReports(reports: readonly CheckReport[]): CheckReport {
  return {
    sections: reports.flatMap(({ sections }) => sections),
    links: {
      internal: reports.flatMap(({ links }) => links.internal),
      broken: reports.flatMap(({ links }) => links.broken),
    },
    dropped: reports.flatMap(({ dropped }) => dropped),
    tidied: reports.flatMap(({ tidied }) => tidied),
    // Errors in a translation are also the original's.
    findings: sortFindings(reports.flatMap(({ findings }) => findings)),
  };
}

function keyOf({ file, line, column }: Finding['place']): string {
  return `${file}:${line}:${column}`;
}
