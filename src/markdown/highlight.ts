import { createHighlighterCore, createCssVariablesTheme, type ThemedToken } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { bundledLanguages, bundledLanguagesAlias, type BundledLanguage } from 'shiki/langs';
import type { ElementContent } from '../types.ts';

/** Code as spans with classes, or undefined where the language is unknown. */
export type Highlight = (code: string, language: string) => ElementContent[] | undefined;

const theme = createCssVariablesTheme({ name: 'unscroll', variablePrefix: '--c-', fontStyle: false });

/**
 * A highlighter for LANGUAGES (names or aliases as fences have them; unknown ones are left out). The colours of a token
 * are classes such as `c-keyword`, so that one stylesheet serves light and dark and no inline style is needed.
 */
export async function createHighlight(languages: Iterable<string>): Promise<Highlight> {
  const all: Record<string, unknown> = { ...bundledLanguages, ...bundledLanguagesAlias };
  const known = [...new Set(languages)].filter((name) => name in all);
  if (!known.length) return () => undefined;
  const shiki = await createHighlighterCore({
    themes: [theme],
    langs: known.map((name) => all[name] as (typeof bundledLanguages)[BundledLanguage]),
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  return (code, language) => {
    if (!known.includes(language)) return undefined;
    const lines = shiki.codeToTokensBase(code, { lang: language, theme: 'unscroll' });
    return lines.flatMap((tokens, index) => [...lineOf(tokens), ...(index < lines.length - 1 ? [text('\n')] : [])]);
  };
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
