// The whole way of the notes, from files to pages, in the order of the rooms. Nothing here touches disk, clock or git.
import type { Memory } from './memory.ts';
import { createFindings, type Finding, type Findings } from './problems.ts';
import { createAddresses, type Addresses } from './permalinks/addresses.ts';
import { emptyLedger, readLedger, type Ledger } from './permalinks/ledger.ts';
import { permalinks, type InternalLink, type LinkToFile } from './permalinks/permalinks.ts';
import { type LastStood, reportLost, reportOutdated } from './permalinks/report-lost.ts';
import { resolveOld, type OldAddresses } from './permalinks/resolve-old.ts';
import { publishedIds } from './permalinks/update-ledger.ts';
import { mainLanguage } from './read/main-language.ts';
import { read } from './read/read.ts';
import { findHomes } from './services/find-homes.ts';
import { registerTerms } from './services/register-terms.ts';
import { readRegistry, type ReadRegistry } from './services/read-registry.ts';
import { services, type Mention } from './services/services.ts';
import { keepIds } from './split/keep-ids.ts';
import type { Departed } from './split/published-ids.ts';
import { split } from './split/split.ts';
import type { CourseDocument, NotesPage, SourceFile, Target } from './types.ts';

/** Everything that the notes are made from. */
export interface NotesInput {
  readonly sources: readonly SourceFile[];
  /** The languages, beside the notes' own, that there are translations into; BCP 47. */
  readonly translations?: readonly string[];
  /** The registry's file name and text; undefined where there is none. */
  readonly registry: { readonly file: string; readonly text: string; readonly isOwn: boolean } | undefined;
  /** Without a registry: whether terms that the text itself defines are linked. */
  readonly terms?: boolean | undefined;
  /** The ledger's file name and text; undefined where nothing was published yet. */
  readonly ledger: { readonly file: string; readonly text: string } | undefined;
  /** The address of a file that is no page. */
  readonly linkToFile?: LinkToFile | undefined;
  /** Where a heading that is gone was written last. */
  readonly lastStood?: LastStood | undefined;
  readonly base: string;
  readonly lang: string;
  /** The language, where somebody said it: it goes before what a text looks like, not before its front matter. */
  readonly givenLang?: string | undefined;
  readonly split?: number | undefined;
  readonly tidy: boolean;
  readonly drafts: boolean;
  /** A release: the ledger must be up to date. */
  readonly strict?: boolean | undefined;
  /** What is remembered of the notes as they were; nothing where they are made only once. */
  readonly memory?: Memory | undefined;
}

/** The notes as pages, and all that is known about them. */
export interface Notes {
  readonly documents: readonly CourseDocument[];
  /** The language of the site as a whole. */
  readonly lang: string;
  readonly pages: readonly NotesPage[];
  /** By file: anchor of the file as a whole → where it is. */
  readonly anchors: ReadonlyMap<string, ReadonlyMap<string, Target>>;
  /** Published addresses that their text has left since the ledger was written. */
  readonly departed: readonly Departed[];
  readonly ledger: Ledger;
  /** What the site answers at addresses that have no page of their own any more. */
  readonly old: OldAddresses;
  readonly addresses: Addresses;
  readonly registry: ReadRegistry | undefined;
  /** Where each service is defined. */
  readonly homes: ReadonlyMap<string, Target>;
  readonly mentions: readonly Mention[];
  readonly links: readonly InternalLink[];
  readonly findings: readonly Finding[];
  readonly hasErrors: boolean;
}

/** Runs all stages over INPUT. Errors don't throw: they are among the findings, and the pages are what could be read. */
export function makeNotes(input: NotesInput): Notes {
  const findings = createFindings();
  const addresses = createAddresses(input.base);

  // Text to trees, one a file.
  const documents = readAll(input, findings);
  const lang = input.givenLang ?? mainLanguage(documents) ?? input.lang;

  // Trees to pages with final ids.
  const reserved = input.translations?.map((tag) => tag.toLowerCase());
  const natural = split(documents, { split: input.split, drafts: input.drafts, lang, reserved }, findings);

  // Published ids back to the headings they were published for.
  const ledger = (input.ledger && readLedger(input.ledger.file, input.ledger.text, findings)) ?? emptyLedger;
  const { notes, departed } = keepIds(natural, publishedIds(ledger), findings);
  const { pages, anchors } = notes;
  if (input.ledger) {
    reportLost(departed, pages, input.ledger, findings, input.lastStood);
    if (input.strict) reportOutdated(ledger, input.ledger, { pages, anchors, departed }, findings);
  }

  // Names of services (or terms that the text itself defines) to links to where they are defined.
  const found = !input.registry && input.terms ? registerTerms(pages) : undefined;
  const registry = input.registry ? readRegistry(input.registry.file, input.registry.text, findings) : found?.read;
  const homes = found ? found.homes : registry ? findHomes(registry, pages, input.registry!.isOwn, findings) : noHomes;
  const mentions = registry ? services(registry.registry, homes, pages, input.memory?.matcherOf).mentions : [];

  // Ids to addresses.
  const links = permalinks(pages, { addresses, documents, anchors, linkToFile: input.linkToFile }, findings);

  const old = resolveOld({ ledger, pages, anchors, departed, addresses });

  return {
    documents,
    lang,
    pages,
    anchors,
    departed,
    ledger,
    old,
    addresses,
    registry,
    homes,
    mentions,
    links,
    findings: findings.all(),
    hasErrors: findings.hasErrors(),
  };
}

const noHomes: ReadonlyMap<string, Target> = new Map();

/** Only the first two stages: the pages of INPUT as their author wrote them, without links and addresses of ours. */
export function splitNotes(input: NotesInput, findings: Findings): readonly NotesPage[] {
  const { split: level, drafts, lang } = input;
  return split(readAll(input, findings), { split: level, drafts, lang }, findings).pages;
}

function readAll(input: NotesInput, findings: Findings): CourseDocument[] {
  const readOne = input.memory?.read ?? read;
  const documents = input.sources
    .map((source) => readOne(source, { tidy: input.tidy, lang: input.givenLang }, findings))
    .filter((document) => document !== undefined);
  return documents.sort((a, b) => (a.frontMatter.order ?? 1e9) - (b.frontMatter.order ?? 1e9));
}
