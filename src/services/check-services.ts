import type { Findings } from '../problems.ts';
import type { NotesPage, Target } from '../types.ts';
import { compileNames } from './compile-names.ts';
import { findExpansions } from './find-expansions.ts';
import { foldText, normaliseText } from './fold-text.ts';
import type { ReadRegistry } from './read-registry.ts';
import { namesOf, toServiceName, type ServiceName } from './registry-schema.ts';
import type { Mention } from './services.ts';
import { textBlocks } from './text-blocks.ts';

/** What `checkServices` looks at: the registry, and what the notes made of it. */
export interface CheckedServices {
  readonly read: ReadRegistry;
  readonly homes: ReadonlyMap<string, Target>;
  readonly mentions: readonly Mention[];
  readonly pages: readonly NotesPage[];
}

/**
 * Looks a registry and its notes through. Warnings: `services/unused-name` (a name that the notes never use),
 * `services/no-home` (an entry that nothing defines), `services/ambiguous-name` (a name that may mean two entries),
 * `services/not-covered` (a name that the notes use like a service and that no entry has, with its count).
 */
export function checkServices(checked: CheckedServices, findings: Findings): void {
  checkUse(checked, findings);
  checkAmbiguity(checked, findings);
  checkCover(checked, findings);
}

function checkUse({ read: { file, registry, placeOf }, homes, mentions }: CheckedServices, findings: Findings): void {
  const used = new Map<string, Set<string>>();
  for (const { service, sentence, start, end } of mentions) {
    const words = bareName(sentence.slice(start, end), registry.vendors);
    used.set(service, (used.get(service) ?? new Set()).add(words));
  }
  registry.services.forEach((service, at) => {
    const written = used.get(service.id) ?? new Set<string>();
    const warn = (rule: string, reason: string, path: readonly (string | number)[], hint: string) =>
      findings.warn(rule, reason, { file, ...placeOf(['services', at, ...path]) }, hint);
    if (!homes.has(service.id))
      warn('services/no-home', `nothing in the notes defines "${service.id}"`, [], 'Name its heading in `homes`.');
    for (const list of ['aliases', 'former'] as const)
      service[list].forEach((alias, index) => {
        const { name } = toServiceName(alias);
        if (isUsed(bareName(name, registry.vendors), written)) return;
        const reason = `"${name}" of "${service.id}" is never used in the notes`;
        warn('services/unused-name', reason, [list, index], 'Remove it, or check its conditions.');
      });
    if (!written.size)
      warn('services/unused-name', `the notes never mention "${service.id}"`, [], 'Remove the entry, or add a name.');
  });
}

function isUsed(name: string, written: ReadonlySet<string>): boolean {
  return [name, `${name}s`, `${name}es`, name.replace(/y$/, 'ies')].some((form) => written.has(form));
}

function bareName(name: string, vendors: readonly string[]): string {
  const vendor = vendors.find((one) => normaliseText(name).startsWith(`${one} `));
  return foldText(vendor === undefined ? name : normaliseText(name).slice(vendor.length + 1)).text;
}

// Names that differ only in their conditions, or in a vendor, may both fit one place.
function checkAmbiguity({ read: { file, registry, placeOf } }: CheckedServices, findings: Findings): void {
  const owners = Map.groupBy(
    compileNames(registry).filter(({ isBlocked }) => !isBlocked),
    ({ text }) => foldText(text).text,
  );
  const told = new Set<string>();
  for (const same of owners.values()) {
    const [first, ...others] = [...new Set(same.map(({ service }) => service))];
    for (const other of others) {
      const key = `${first} ${other}`;
      if (told.has(key)) continue;
      told.add(key);
      const at = (id: string) => placeOf(['services', registry.services.findIndex((service) => service.id === id)]);
      findings.warn(
        'services/ambiguous-name',
        `"${same[0]!.text}" may mean "${first}" (line ${at(first!).line}) or "${other}"`,
        { file, ...at(other) },
        'Keep it at one of them, or make sure that their conditions exclude each other.',
      );
    }
  }
}

const fewest = 2;

/** Names in the text that no entry has: with a vendor in front, spelled out with an abbreviation, or marked by capitals. */
function checkCover({ read: { registry }, pages, mentions }: CheckedServices, findings: Findings): void {
  const known = new Set(registry.services.flatMap(namesOf).flatMap((name) => formsOf(name, registry.vendors)));
  const covered = Map.groupBy(mentions, ({ page, passage }) => `${page} ${passage}`);
  const vendors = registry.vendors.map((vendor) => vendor.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const prefixed =
    vendors &&
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${vendors}) ((?:\\p{Lu}[\\p{L}\\p{N}]*)(?: \\p{Lu}[\\p{L}\\p{N}-]*)*)`, 'gu');
  const found = new Map<string, { count: number; page: NotesPage }>();
  for (const page of pages)
    textBlocks(page).forEach(({ text }, passage) => {
      const shown = text.replace(/\s+/g, ' ');
      const spans = (covered.get(`${page.id} ${passage}`) ?? []).map(({ sentence, start, end }) =>
        sentence.slice(start, end),
      );
      const names = [
        ...(prefixed ? [...shown.matchAll(prefixed)].map(([whole]) => whole) : []),
        ...findExpansions(shown).map(({ full }) => full),
        ...[...shown.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}[\p{Ll}\p{N}]+\p{Lu}[\p{L}\p{N}]+/gu)].map(([word]) => word),
      ];
      for (const name of new Set(names)) {
        const isKnown =
          known.has(foldText(name).text) || spans.some((span) => span.includes(name) || name.startsWith(span));
        if (!isKnown)
          found.set(name, { count: (found.get(name)?.count ?? 0) + 1, page: found.get(name)?.page ?? page });
      }
    });
  for (const [name, { count, page }] of [...found].sort((a, b) => b[1].count - a[1].count))
    if (count >= fewest)
      findings.warn(
        'services/not-covered',
        `"${name}" stands in ${count} passages and no entry has it, first in "${page.title}"`,
        page.place,
        'Add it to the registry, if it is a service.',
      );
}

function formsOf({ name }: ServiceName, vendors: readonly string[]): string[] {
  return [name, bareName(name, vendors), ...vendors.map((vendor) => `${vendor} ${bareName(name, vendors)}`)].map(
    (form) => foldText(form).text,
  );
}
