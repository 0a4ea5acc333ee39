/** Words of the interface that scripts show; `{name}` stands for a value. */
export interface ScriptWords {
  readonly closestPassage: string;
  readonly copyPassage: string;
  readonly later: string;
  readonly linkCopied: string;
  readonly linkCopyFailed: string;
  readonly newEdition: string;
  readonly newEditionShow: string;
  readonly offlineFailed: string;
  readonly offlineHomeScreen: string;
  /** `{size}` */
  readonly offlineNotSaved: string;
  readonly offlineRemove: string;
  readonly offlineSave: string;
  /** `{date}`, `{size}` */
  readonly offlineSaved: string;
  readonly offlineSaving: string;
  readonly quoteGone: string;
}

/** The words for the page's language, fetched on first use. @throws TypeError without a network or a saved copy. */
export async function loadWords(): Promise<ScriptWords> {
  const response = await fetch(`${document.body.dataset['base'] ?? '/'}words.json`);
  const all = (await response.json()) as Record<string, ScriptWords>;
  const [fallback] = Object.values(all);
  return all[document.documentElement.lang] ?? fallback!;
}
