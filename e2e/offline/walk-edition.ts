// What a reader does with the one file, as a function that runs inside its page: the same in every browser.

export interface Walk {
  /** For each query the title of the first result. */
  readonly first: readonly string[];
  /** Links that lead nowhere. */
  readonly broken: readonly string[];
  readonly followed: number;
}

/** Asks each of QUERIES in the dialog of the page that it runs in, then follows every link inside it. */
export async function walkEdition(queries: readonly string[]): Promise<Walk> {
  const until = async <T>(look: () => T | null | undefined | false): Promise<T> => {
    const end = Date.now() + 20_000;
    for (;;) {
      const found = look();
      if (found) return found;
      if (Date.now() > end) throw new Error(`waited in vain for ${look}`);
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
    }
  };
  const first: string[] = [];
  dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, cancelable: true }));
  const dialog = await until(() => document.querySelector<HTMLDialogElement>('dialog[open][data-search-state]'));
  const field = dialog.querySelector('input')!;
  for (const query of queries) {
    field.value = query;
    field.dispatchEvent(new Event('input'));
    await until(() => dialog.dataset['searchState'] === 'done');
    first.push(dialog.querySelector('a[data-result]')?.textContent?.trim() ?? '');
  }
  dialog.close();
  const broken: string[] = [];
  const all = Array.from(
    document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'),
    (link) => [link.hash, link] as const,
  );
  const links = [...new Map(all).values()];
  for (const link of links) {
    const id = decodeURIComponent(link.hash.slice(1));
    link.click();
    await until(() => location.hash === link.hash).catch(() => undefined);
    const isThere = id.startsWith('u-') || id === '/' || document.querySelector(':target')?.id === id;
    if (!isThere) broken.push(`${link.hash} ${location.hash}`);
  }
  return { first, broken, followed: links.length };
}
