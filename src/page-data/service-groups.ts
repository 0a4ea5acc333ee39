import type { ServiceLink } from './page-types.ts';

/** Services that stand under one heading of the index. */
export interface ServiceGroup {
  /** Anchor on the index. */
  readonly id: string;
  readonly title: string;
  readonly items: readonly ServiceLink[];
}

/** SERVICES under their categories, both in the order given; those without one come last, under OTHER. */
export function groupByCategory(services: readonly ServiceLink[], other: string): ServiceGroup[] {
  const groups = Map.groupBy(services, ({ category }) => category);
  const titles = [...groups.keys()].sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b));
  return titles.map((title, number) => ({
    id: `u-category-${number + 1}`,
    title: title || other,
    items: groups.get(title)!,
  }));
}

/** SERVICES under the first letter of their names; what begins with no letter stands under `#`. */
export function groupByLetter(services: readonly ServiceLink[]): ServiceGroup[] {
  const groups = Map.groupBy(services, ({ title }) => {
    const letter = title.normalize('NFD')[0]?.toUpperCase() ?? '';
    return /\p{L}/u.test(letter) ? letter : '#';
  });
  return [...groups.keys()].sort().map((title, number) => ({
    id: `u-letter-${number + 1}`,
    title,
    items: groups.get(title)!,
  }));
}
