import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from '../find-chromium.ts';
import { notesOf } from '../law/notes-of.ts';
import { findDiagrams, summarise, type Diagrams } from './find-diagrams.ts';

const tea = 'flowchart LR\n  Leaves --> Pot["A <b>warm</b> pot"]\n  Pot --> Cup';
const slow = { timeout: 60_000 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unscroll-diagrams-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is found for notes with SOURCES as diagrams. */
function diagramsOf(sources: readonly string[], options: Partial<Parameters<typeof findDiagrams>[1]> = {}) {
  const text = `# Kitchen\n\n${sources.map((source) => `\`\`\`mermaid\n${source}\n\`\`\`\n`).join('\n')}`;
  const path = join(folder, 'kitchen.md');
  const { pages, addresses } = notesOf(text, 'kitchen.md', path);
  return findDiagrams(pages, { folder, addresses, isDrawing: true, ...options });
}

const drawings = () => readdirSync(join(folder, 'pictures')).map((name) => join(folder, 'pictures', name));
const reasons = ({ missing }: Diagrams) => missing.map(({ place, reason }) => `${place.line}: ${reason}`);

// The machine that runs the tests has a browser: those of the pages need one.
test('a diagram is drawn once for either theme and kept; what is drawn needs no browser', slow, async () => {
  expect(findChromium()).toBeDefined();
  const first = await diagramsOf([tea, tea]);
  expect(first.missing).toEqual([]);
  expect(drawings()).toHaveLength(2);
  for (const path of drawings()) {
    const svg = readFileSync(path, 'utf8');
    expect(svg.replaceAll(/<[^>]+>/g, '')).toContain('A warm pot');
    expect(svg).not.toMatch(/<style|<script|<foreignObject|\sstyle=|\sclass=|\son\w+=|javascript:/);
  }
  const [light, dark] = drawings().sort().reverse();
  expect(readFileSync(light!, 'utf8')).not.toBe(readFileSync(dark!, 'utf8'));
  const again = await diagramsOf([tea], { browser: '/nowhere' });
  expect(again.find(tea)).toEqual(first.find(tea));
  expect(again.find(tea)?.light).toMatchObject({ width: expect.any(Number), height: expect.any(Number) });
  expect([...again.copies.keys()].sort()).toEqual([...first.copies.keys()].sort());
});

test('what can not be drawn stays code, and one line says why', slow, async () => {
  const found = await diagramsOf([tea, 'flowchart LR\n  A -- broken', 'nonsense']);
  expect(found.find(tea)).toBeDefined();
  expect(reasons(found)).toEqual([
    expect.stringMatching(/^9: Parse error on line 3/),
    expect.stringMatching(/^14: No diagram type/),
  ]);
  expect(summarise(found.missing)).toMatch(
    /^2 diagrams are shown as code \(the first, kitchen\.md:9: Parse error on line \d+\)$/,
  );
});

test('a source that tries to run something is drawn without it, or not at all', slow, async () => {
  const sources = [
    'flowchart TD\n  A["<img src=x onerror=alert(1)>"] --> B\n  click B href "javascript:alert(1)"',
    'flowchart TD\n  A["<script>document.body.textContent = \'!\'</script>"] --> B["</script><script>alert(1)</script>"]',
    '%%{init: {"securityLevel": "loose", "htmlLabels": true}}%%\nflowchart TD\n  A["<iframe src=https://example.org>"] --> B',
    'sequenceDiagram\n  A->>B: <svg onload=alert(1)>',
  ];
  await diagramsOf(sources);
  for (const path of drawings())
    expect(readFileSync(path, 'utf8'), path).not.toMatch(
      /<script|<style|<foreignObject|<iframe|<image|\s(?:on\w+|style|href|xlink:href)="(?!#)/,
    );
});

test('without a browser it stays code', async () => {
  const found = await diagramsOf([tea], { browser: '/nowhere/chromium' });
  expect(found.find(tea)).toBeUndefined();
  expect(summarise(found.missing)).toBe('1 diagram is shown as code (kitchen.md:3: spawn /nowhere/chromium ENOENT)');
  expect(reasons(await diagramsOf([tea], { isDrawing: false }))).toEqual(['3: it is not drawn yet']);
});

test('a drawing with code in it that somebody put there is not shown', slow, async () => {
  await diagramsOf([tea]);
  for (const path of drawings())
    writeFileSync(path, '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
  expect((await diagramsOf([tea], { isDrawing: false })).find(tea)).toBeUndefined();
});

test('links lead out of the folder neither for reading nor for writing', slow, async () => {
  await diagramsOf([tea]);
  const [path] = drawings();
  const secret = join(folder, 'secret.svg');
  renameSync(path!, secret);
  symlinkSync(secret, path!);
  expect((await diagramsOf([tea], { isDrawing: false })).find(tea)).toBeUndefined();
  mkdirSync(join(folder, 'a'));
  mkdirSync(join(folder, 'b'));
  symlinkSync(join(folder, 'b'), join(folder, 'a/pictures'));
  const found = await diagramsOf([tea], { folder: join(folder, 'a') });
  expect(reasons(found)).toEqual(["3: pictures/ can't be written: pictures/ is a link"]);
  expect(readdirSync(join(folder, 'b'))).toEqual([]);
});

test('where nothing can be kept nothing is shown, and that is said', slow, async () => {
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a/pictures'), 'a file in the way');
  const found = await diagramsOf([tea], { folder: join(folder, 'a') });
  expect(reasons(found)).toEqual([expect.stringMatching(/^3: pictures\/ can't be written: EEXIST|ENOTDIR/)]);
});
