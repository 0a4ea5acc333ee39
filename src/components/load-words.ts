/** Words of the interface that scripts show, in the language of the page; fetched on first use. */
export interface ScriptWords {
  readonly closestPassage: string;
  readonly copyPassage: string;
  readonly linkCopied: string;
  readonly linkCopyFailed: string;
  readonly quoteGone: string;
}

/** The words for the page's language. @throws TypeError without a network or a saved copy. */
export async function loadWords(): Promise<ScriptWords> {
  const response = await fetch(`${document.body.dataset['base'] ?? '/'}words.json`);
  const all = (await response.json()) as Record<string, ScriptWords>;
  const [fallback] = Object.values(all);
  return all[document.documentElement.lang] ?? fallback!;
}
