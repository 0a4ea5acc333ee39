import type { TermMatch } from './match-term.ts';
import { splitWords } from './split-words.ts';
import type { SearchFacts } from './vocabulary.ts';

/** A service as the search knows it. */
export interface Service {
  readonly address: string;
  readonly names: readonly string[];
  readonly forms: readonly NameForm[];
  readonly home: ServiceHome | undefined;
}

/** A name as folded words, as it is or without the vendor in front. */
export interface NameForm {
  readonly words: readonly string[];
  readonly isWhole: boolean;
}

/** Where a service is defined. */
export interface ServiceHome {
  readonly page: string;
  readonly address: string;
  readonly title: string;
  readonly heading: string;
  readonly course: string;
}

/** A service that the query may mean. */
export interface MatchedService {
  readonly service: Service;
  /** 1 for one of its names, less for part of one, 0 for none. */
  readonly name: number;
  /** Squared share of the query that is in one of its names. */
  readonly share: number;
}

/** The services of the site. */
export function readServices({ services, pages, courses }: SearchFacts): Service[] {
  return services.map(([address, names, page, anchor, heading]) => {
    const home = pages[page];
    return {
      address,
      names,
      forms: names.flatMap(formsOf),
      home: home && {
        page: home[0],
        address: anchor ? `${home[0]}#${anchor}` : home[0],
        title: home[1],
        heading: heading ?? names[0]!,
        course: courses[home[2]] ?? '',
      },
    };
  });
}

function formsOf(name: string): NameForm[] {
  const words = splitWords(name).map((word) => word.text);
  const whole = { words, isWhole: true };
  return words.length > 1 && /^(?:amazon|aws)$/.test(words[0]!)
    ? [whole, { words: words.slice(1), isWhole: false }]
    : [whole];
}

/**
 * The services whose names have anything of the query.
 * @param words all words of the query, corrected
 * @param content those that are no question words
 */
export function matchServices(
  services: readonly Service[],
  words: readonly string[],
  content: readonly string[],
  terms: readonly TermMatch[],
  isOpen: boolean,
): MatchedService[] {
  const total = terms.reduce((sum, { idf }) => sum + idf, 0);
  const isQuestion = words.length !== content.length;
  return services
    .map((service): MatchedService => {
      const shares = service.forms.map(({ words: own }) => shareOf(own, terms, total));
      const names = service.forms.map((form, index) => {
        const asTyped = matchName(form, words, isOpen, shares[index]!);
        return isQuestion ? Math.max(asTyped, 0.9 * matchName(form, content, false, shares[index]!)) : asTyped;
      });
      return { service, name: Math.max(...names), share: Math.max(...shares) };
    })
    .filter(({ name, share }) => name > 0 || share > 0);
}

/** What a name within a longer question says, if the question says nothing else. */
const contained = 0.6;

function matchName(
  { words: name, isWhole }: NameForm,
  words: readonly string[],
  isOpen: boolean,
  share: number,
): number {
  if (words.length === 0) return 0;
  const written = name.join(' ');
  const asked = words.join(' ');
  if (written === asked || name.join('') === words.join('')) return 1;
  if (isOpen && written.startsWith(asked)) return 0.8;
  // Part of a name: "load balancer".
  if (` ${written} `.includes(` ${asked} `)) return 0.3 + (0.3 * words.length) / name.length;
  // A name within a longer question: "what does guardduty do".
  // Without its vendor one word is rather an ordinary one there: "connect".
  if ((isWhole || name.length > 1) && ` ${asked} `.includes(` ${written} `)) return contained * share;
  return 0;
}

function shareOf(name: readonly string[], terms: readonly TermMatch[], total: number): number {
  if (total === 0) return 0;
  const covered = terms.reduce(
    (sum, { idf, words }) => sum + idf * Math.max(0, ...name.map((word) => words.get(word) ?? 0)),
    0,
  );
  return (covered / total) ** 2;
}
