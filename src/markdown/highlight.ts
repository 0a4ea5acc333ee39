import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore, type ThemedToken } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages, bundledLanguagesAlias, type BundledLanguage } from 'shiki/langs';
import type { ElementContent } from '../types.ts';

/** Code as spans with classes, or undefined where the language is unknown. */
export type Highlight = (code: string, language: string) => readonly ElementContent[] | undefined;

export interface Highlighter {
  /** Makes LANGUAGES, names or aliases as fences have them, ready. Unknown ones stay unknown. */
  readonly load: (languages: Iterable<string>) => Promise<void>;
  readonly highlight: Highlight;
}

const theme = createCssVariablesTheme({ name: 'unscroll', variablePrefix: '--c-', fontStyle: false });
const all: Readonly<Record<string, (typeof bundledLanguages)[BundledLanguage]>> = {
  ...bundledLanguages,
  ...bundledLanguagesAlias,
};

/**
 * A highlighter, empty until languages are loaded, that does nothing twice. The colours of a token are classes such as
 * `c-keyword`, so that one stylesheet serves light and dark and no inline style is needed.
 */
export function createHighlighter(): Highlighter {
  const known = new Set<string>();
  const done = new Map<string, readonly ElementContent[]>();
  let shiki: HighlighterCore | undefined;
  return {
    load: async (languages) => {
      const missing = [...languages].filter((name) => Object.hasOwn(all, name) && !known.has(name));
      if (!missing.length) return;
      shiki ??= await createHighlighterCore({
        themes: [theme],
        engine: createOnigurumaEngine(import('shiki/wasm')),
      });
      await shiki.loadLanguage(...missing.map((name) => all[name]!));
      for (const name of missing) known.add(name);
    },
    highlight: (code, language) => {
      if (!shiki || !known.has(language)) return undefined;
      const key = `${language}\n${code}`;
      const result = done.get(key) ?? linesOf(shiki.codeToTokensBase(code, { lang: language, theme: 'unscroll' }));
      done.set(key, result);
      return result;
    },
  };
}

function linesOf(lines: readonly (readonly ThemedToken[])[]): ElementContent[] {
  return lines.flatMap((tokens, index) => [...lineOf(tokens), ...(index < lines.length - 1 ? [text('\n')] : [])]);
}

function lineOf(tokens: readonly ThemedToken[]): ElementContent[] {
  const runs: { name: string | undefined; value: string }[] = [];
  for (const { content, color } of tokens) {
    const name = /--c-token-([\w-]+)/.exec(color ?? '')?.[1];
    const last = runs.at(-1);
    if (last && (last.name === name || content.trim() === '')) last.value += content;
    else runs.push({ name, value: content });
  }
  return runs.map(({ name, value }) =>
    name
      ? { type: 'element', tagName: 'span', properties: { className: [`c-${name}`] }, children: [text(value)] }
      : text(value),
  );
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
