import { remembered } from '../remember.ts';
import type { NotesPage, Target } from '../types.ts';
import type { Term } from './term.ts';
import { foldText, normaliseText } from './fold-text.ts';
import { textBlocks } from './text-blocks.ts';
import { registrySchema, type Registry, type ServiceName } from './registry-schema.ts';

/** Terms as a registry, with the home of each that is defined. */
export interface TermsRegistry {
  readonly registry: Registry;
  readonly homes: Map<string, Target>;
  /** The term of each id. */
  readonly terms: ReadonlyMap<string, Term>;
}

/**
 * A registry of TERMS as `services.yaml` would hold them.
 * @param pages what the terms stand in: an abbreviation is not meant inside a compound such as "TCP/IP".
 */
export function termsRegistry(terms: readonly Term[], pages: readonly NotesPage[]): TermsRegistry {
  const compounds = findCompounds(terms, pages);
  const byId = new Map<string, Term>();
  const taken = new Set<string>();
  const services = terms.flatMap((term) => {
    const names = [term.name, ...(term.short === undefined ? [] : [term.short]), ...singularOf(term.name)].filter(
      (name) => !taken.has(foldText(name).text),
    );
    if (names[0] !== term.name) return [];
    for (const name of names) taken.add(foldText(name).text);
    const id = freshId(term.short ?? term.name, byId);
    byId.set(id, term);
    const [name, ...others] = names.map((one) => withConditions(one, term, compounds));
    return {
      id,
      name,
      ...(term.short !== undefined && names.includes(term.short) ? { short: others.shift() } : {}),
      aliases: others,
      kind: 'concept',
      ...(term.summary === undefined ? {} : { summary: term.summary }),
      homes: isDefined(term)
        ? [`${term.home.page}${term.home.heading === undefined ? '' : `#${term.home.heading}`}`].filter(Boolean)
        : [],
    };
  });
  return {
    registry: registrySchema.parse({ services }),
    homes: new Map([...byId].filter(([, term]) => isDefined(term)).map(([id, { home }]) => [id, home])),
    terms: byId,
  };
}

// Ordinary words are written in any case, names and abbreviations as their definition has them.
function withConditions(
  name: string,
  term: Term,
  compounds: ReadonlyMap<string, readonly string[]>,
): string | ServiceName {
  const not = compounds.get(name);
  const isPhrase =
    name !== term.short && !/\p{Lu}{2}|\p{Ll}\p{Lu}|\p{N}/u.test(name) && (term.isOrdinary || /\s/.test(name));
  if (!isPhrase && !not && /\p{Lu}/u.test(name)) return name;
  return { name, case: isPhrase ? 'any' : 'exact', ...(not ? { not: [...not] } : {}) };
}

// What is only spelled out in passing is best shown by its own page, with its passages.
function isDefined({ reason }: Term): boolean {
  return reason !== 'expansion in passing';
}

/** The words joined by a slash that hold an abbreviation but are not made of terms alone. */
function findCompounds(terms: readonly Term[], pages: readonly NotesPage[]): Map<string, string[]> {
  const names = new Set(terms.flatMap(({ name, short }) => [name, ...(short === undefined ? [] : [short])]));
  const found = new Map<string, Set<string>>();
  for (const compound of pages.flatMap(compoundsOn)) {
    const parts = compound.split('/');
    for (const part of parts)
      if (names.has(part) && !parts.every((other) => names.has(other)))
        found.set(part, (found.get(part) ?? new Set()).add(normaliseText(compound)));
  }
  return new Map([...found].map(([name, compounds]) => [name, [...compounds]]));
}

const compoundsOn = remembered((page: NotesPage) =>
  textBlocks(page)
    .filter(({ text }) => text.includes('/'))
    .flatMap(({ text }) => text.match(/[\p{L}\p{N}]+(?:\/[\p{L}\p{N}]+)+/gu) ?? []),
);

function singularOf(name: string): string[] {
  if (!/\s/.test(name) || !/[^su\W]s$/.test(name)) return [];
  return [name.endsWith('ies') ? name.replace(/ies$/, 'y') : name.slice(0, -1)];
}

function freshId(name: string, taken: ReadonlyMap<string, unknown>): string {
  const slug =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'term';
  let id = slug;
  for (let number = 2; taken.has(id); number++) id = `${slug}-${number}`;
  return id;
}
