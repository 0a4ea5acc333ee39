import { namesOf, type Registry, type ServiceName } from './registry-schema.ts';

/** One spelling to look for, and when it means the service. */
export interface NamePattern {
  readonly service: string;
  readonly text: string;
  /** Only in just this case. */
  readonly isExact: boolean;
  readonly beside?: readonly string[] | undefined;
  readonly sections?: readonly string[] | undefined;
  /** A phrase in which the service is not meant, instead of a name. */
  readonly isBlocked: boolean;
  /** The lower goes first where several patterns fit the same words. */
  readonly rank: number;
}

/**
 * All spellings of the services in REGISTRY: each name as written, with each vendor before it (and another vendor in
 * place of its own), English plurals in `-ies`, and the phrases that block. A vendor in front replaces a name's other
 * conditions, unless the author wrote both.
 */
export function compileNames({ services, vendors }: Registry): NamePattern[] {
  return services.flatMap((service) =>
    namesOf(service).flatMap((name) => [
      ...withVendors(name, vendors).flatMap((pattern) =>
        withPlurals(pattern).map((spelling) => ({ ...spelling, service: service.id })),
      ),
      ...(name.not ?? []).map((text) => ({
        service: service.id,
        text,
        isExact: false,
        isBlocked: true,
        rank: 0,
      })),
    ]),
  );
}

type Spelling = Omit<NamePattern, 'service'>;

function withVendors(name: ServiceName, vendors: readonly string[]): Spelling[] {
  const isExact = (name.case ?? (/\p{Lu}/u.test(name.name) ? 'exact' : 'any')) === 'exact';
  const own = vendors.find((vendor) => name.name.startsWith(`${vendor} `));
  const written = {
    text: name.name,
    isExact,
    beside: name.beside,
    sections: name.sections,
    isBlocked: false,
    rank: name.beside || name.sections ? 0 : 1,
  };
  const bare = own === undefined ? name.name : name.name.slice(own.length + 1);
  const prefixed = vendors
    .filter((vendor) => vendor !== own)
    .map((vendor) => ({ text: `${vendor} ${bare}`, isExact, isBlocked: false, rank: 2 }));
  return name.vendor && own === undefined ? prefixed : [written, ...prefixed];
}

function withPlurals(spelling: Spelling): Spelling[] {
  const plural = /[^aeiou\W]y$/.test(spelling.text)
    ? { ...spelling, text: spelling.text.replace(/y$/, 'ies'), rank: spelling.rank + 3 }
    : undefined;
  return plural ? [spelling, plural] : [spelling];
}
