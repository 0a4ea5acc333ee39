// Slips of the pen in the names that a built site knows: one letter lost, added, changed, or two of them swapped.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { SearchFacts } from '../../src/search/browser/vocabulary.ts';
import type { Query } from './score-queries.ts';

const shortestName = 5;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** COUNT queries for the site in FOLDER, each a name with one slip; the section wanted is the one that defines it. */
export function makeTypos(folder: string, count: number, seed: number): Query[] {
  const facts = JSON.parse(readFileSync(join(folder, 'pagefind', 'facts.json'), 'utf8')) as SearchFacts;
  const random = randomFrom(seed);
  const known = new Set(facts.services.flatMap(([, names]) => names.map((name) => name.toLowerCase())));
  const choices = facts.services.flatMap(([, names, page]) =>
    facts.pages[page]
      ? names.map((name) => ({
          name: name.toLowerCase().replace(/^(?:amazon|aws) /, ''),
          title: facts.pages[page]![1],
        }))
      : [],
  );
  const long = choices.filter(({ name }) => name.length >= shortestName);
  const queries: Query[] = [];
  while (long.length && queries.length < count) {
    const { name, title } = long[random(long.length)]!;
    const typed = slip(name, random);
    if (typed === name || known.has(typed)) continue;
    queries.push({ typed, kind: 'slip', wanted: [new GithubSlugger().slug(title.trim())] });
  }
  return queries;
}

function slip(name: string, random: (below: number) => number): string {
  const at = random(name.length);
  const [before, letter, after] = [name.slice(0, at), name[at]!, name.slice(at + 1)];
  if (!/\p{L}/u.test(letter)) return name;
  const other = letters[random(letters.length)]!;
  const made = [before + after, before + other + letter + after, before + other + after];
  const swapped = /^\p{L}/u.test(after) ? before + after[0]! + letter + after.slice(1) : name;
  return [...made, swapped][random(4)]!;
}

/** Whole numbers below a bound, the same ones for the same SEED (Park and Miller's generator). */
function randomFrom(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
