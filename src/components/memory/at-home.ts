// What home says to a reader who has been here: where to read on, what is new in what was read, and how to be forgotten.
import type { Words } from '../../words/words.ts';
import { atBase, here } from '../at-base.ts';
import { loadWords } from '../load-words.ts';
import { newPassages } from './new-passages.ts';
import { passagesOf } from './passages-of.ts';
import { allMemories, forgetAll, isWholeRead, recall, remember, type SectionMemory } from './section-memory.ts';

// Of more sections nobody wants the news at once.
const most = 40;

/** Adds to home what is remembered, if anything is. */
export async function tellAtHome(main: Element): Promise<void> {
  const memories = allMemories(here());
  if (!memories.length) return;
  const words = await loadWords();
  const goOn = placeToGoOn(memories);
  if (goOn) main.querySelector('.ways')?.append(resumeLink(goOn, words));
  countRead(words);
  offerForgetting(main, words);
  await listChanges(main, memories, words);
}

/** Where reading goes on: in what was begun last, else with what follows it. */
function placeToGoOn(memories: readonly (readonly [string, SectionMemory])[]): readonly [string, string] | undefined {
  for (const [path, memory] of memories) {
    if (!isWholeRead(memory)) return [memory.at === undefined ? path : `${path}#${memory.at}`, memory.title];
    if (memory.next && !isWholeRead(recall(memory.next[0]))) return memory.next;
  }
  return undefined;
}

function resumeLink([address, title]: readonly [string, string], words: Words): HTMLElement {
  const link = Object.assign(document.createElement('a'), { className: 'resume', href: address });
  const name = Object.assign(document.createElement('strong'), { textContent: title });
  link.append(Object.assign(document.createElement('span'), { textContent: words.continueReading }), ' ', name);
  return link;
}

function countRead(words: Words): void {
  for (const course of document.querySelectorAll('.course:has([data-read])')) {
    const read = course.querySelectorAll('[data-read=whole]').length;
    const all = course.querySelectorAll('li').length;
    course.querySelector('.facts')?.append(` · ${words.readCount(read, all)}`);
  }
}

function offerForgetting(main: Element, words: Words): void {
  const kept = Object.assign(document.createElement('p'), { className: 'kept', textContent: `${words.readingKept} ` });
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words.forgetReading });
  button.addEventListener('click', () => {
    forgetAll(here());
    location.reload();
  });
  kept.append(button);
  (main.querySelector('.after') ?? main).append(kept);
}

async function listChanges(
  main: Element,
  memories: readonly (readonly [string, SectionMemory])[],
  words: Words,
): Promise<void> {
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
  const editions = await editionsByPath();
  const perhaps = memories.filter(([path, { edition }]) => editions.has(path) && editions.get(path) !== edition);
  const list = document.createElement('ul');
  for (const [path, memory] of perhaps.slice(0, most)) {
    const count = await countNew(path, memory);
    if (count === undefined) continue;
    if (count === 0) {
      remember(path, { ...memory, edition: editions.get(path)! });
      continue;
    }
    const item = document.createElement('li');
    const link = Object.assign(document.createElement('a'), { href: path, textContent: memory.title });
    item.append(link, ` ${words.passages(count)}`);
    list.append(item);
  }
  if (!list.childElementCount) return;
  const section = Object.assign(document.createElement('section'), { className: 'news' });
  section.setAttribute('aria-labelledby', 'u-news');
  section.append(Object.assign(document.createElement('h2'), { id: 'u-news', textContent: words.changedForYou }), list);
  const first = main.querySelector('.course');
  if (first) first.before(section);
  else main.append(section);
}

/** How many passages of the section at PATH are new; undefined where it can't be asked. */
async function countNew(path: string, memory: SectionMemory): Promise<number | undefined> {
  const response = await fetch(path).catch(() => undefined);
  if (!response?.ok) return undefined;
  const article = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('main article');
  return article ? newPassages(passagesOf(article), memory, here()).length : undefined;
}

async function editionsByPath(): Promise<ReadonlyMap<string, string>> {
  const response = await fetch(`${here()}editions.json`).catch(() => undefined);
  if (!response?.ok) return new Map();
  const editions = (await response.json()) as Readonly<Record<string, string>>;
  return new Map(Object.entries(editions).map(([address, edition]) => [atBase(address), edition]));
}
