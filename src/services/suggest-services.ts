import { stringify } from 'yaml';
import type { NotesPage } from '../types.ts';
import { findTerms } from './find-terms.ts';
import { services } from './services.ts';
import type { Term } from './term.ts';
import { termsRegistry } from './terms-registry.ts';

/**
 * The text of a `services.yaml` for PAGES to review: the terms that their text defines, each with the reason and how often
 * it is mentioned; the ones that a build without a registry would not link are commented out.
 * @param pages as they come from `split`; the mentions in them become links, in place.
 */
export function suggestServices(pages: readonly NotesPage[]): string {
  const terms = findTerms(pages);
  const { registry, homes, terms: byId } = termsRegistry([...terms].sort(bySureness), pages);
  const counts = countBy(services(registry, homes, pages).mentions.map(({ service }) => service));
  const entries = registry.services.map((service) => {
    const term = byId.get(service.id)!;
    const count = counts.get(service.id) ?? 0;
    const { aliases, former: _, kind: __, ...rest } = service;
    const yaml = stringify([{ ...rest, ...(aliases.length ? { aliases } : {}) }], { lineWidth: 0 });
    return { isSure: term.isSure, text: `# ${term.reason}, ${times(count)}\n${yaml}` };
  });
  const sure = entries.filter(({ isSure }) => isSure).map(({ text }) => indent(text, '  '));
  const others = entries.filter(({ isSure }) => !isSure).map(({ text }) => indent(text, '  # '));
  return [
    '# Terms that the text defines. Review, mend and keep beside the notes as services.yaml.',
    sure.length ? 'services:' : 'services: []',
    ...sure,
    ...(others.length ? ['  # Less sure: remove the signs before those that you want.', ...others] : []),
    '',
  ].join('\n');
}

function bySureness(a: Term, b: Term): number {
  return Number(b.isSure) - Number(a.isSure);
}

function countBy(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function times(count: number): string {
  return count === 1 ? '1 mention' : `${count} mentions`;
}

function indent(text: string, by: string): string {
  return text.trimEnd().replace(/^/gm, by);
}
